/*
 * A disk that makes one wait, below any program: loaded before the C library (LD_PRELOAD), it holds calls that write back while
 * the file `shut` of its gate (the folder in SLOW_DISK_GATE) has a line that says so: `fsync /some/folder`. The call of the operating
 * system is made once the line is gone, by the thread that asked for it: SQLite's too, which no seam in JavaScript would meet. Each call
 * that has to wait is a line of the file `held`.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static int is_shut(const char *gate, const char *kind, const char *path) {
  char name[PATH_MAX], rules[16384];
  snprintf(name, sizeof name, "%s/shut", gate);
  int fd = open(name, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  ssize_t got = read(fd, rules, sizeof rules - 1);
  close(fd);
  if (got <= 0) return 0;
  rules[got] = 0;
  size_t length = strlen(kind);
  char *rest = NULL;
  for (char *rule = strtok_r(rules, "\n", &rest); rule != NULL; rule = strtok_r(NULL, "\n", &rest)) {
    if (strncmp(rule, kind, length) != 0 || rule[length] != ' ') continue;
    if (strncmp(path, rule + length + 1, strlen(rule + length + 1)) == 0) return 1;
  }
  return 0;
}

static void wait_for(const char *kind, const char *path) {
  const char *gate = getenv("SLOW_DISK_GATE");
  if (gate == NULL || !is_shut(gate, kind, path)) return;
  char name[PATH_MAX], line[PATH_MAX + 32];
  snprintf(name, sizeof name, "%s/held", gate);
  int length = snprintf(line, sizeof line, "%s %s\n", kind, path);
  int fd = open(name, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (fd >= 0) {
    syscall(SYS_write, fd, line, length);
    close(fd);
  }
  const struct timespec moment = {0, 2000000};
  while (is_shut(gate, kind, path)) nanosleep(&moment, NULL);
}

static void wait_for_file(const char *kind, int fd) {
  if (getenv("SLOW_DISK_GATE") == NULL) return;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t got = readlink(link, path, sizeof path - 1);
  if (got <= 0 || path[0] != '/') return;
  path[got] = 0;
  wait_for(kind, path);
}

#define NEXT(name) \
  static __typeof__(&name) next; \
  if (next == NULL) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

int fsync(int fd) { NEXT(fsync); wait_for_file("fsync", fd); return next(fd); }
int fdatasync(int fd) { NEXT(fdatasync); wait_for_file("fsync", fd); return next(fd); }
ssize_t write(int fd, const void *from, size_t count) { NEXT(write); wait_for_file("write", fd); return next(fd, from, count); }
ssize_t writev(int fd, const struct iovec *from, int count) { NEXT(writev); wait_for_file("write", fd); return next(fd, from, count); }
ssize_t pwrite(int fd, const void *from, size_t count, off_t at) { NEXT(pwrite); wait_for_file("write", fd); return next(fd, from, count, at); }
ssize_t pwrite64(int fd, const void *from, size_t count, off64_t at) { NEXT(pwrite64); wait_for_file("write", fd); return next(fd, from, count, at); }
ssize_t pwritev(int fd, const struct iovec *from, int count, off_t at) { NEXT(pwritev); wait_for_file("write", fd); return next(fd, from, count, at); }
ssize_t pwritev64(int fd, const struct iovec *from, int count, off64_t at) { NEXT(pwritev64); wait_for_file("write", fd); return next(fd, from, count, at); }
int rename(const char *from, const char *to) { NEXT(rename); wait_for("rename", from); wait_for("rename", to); return next(from, to); }

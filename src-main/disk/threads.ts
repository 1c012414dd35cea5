/** Threads that libuv has unless it is told otherwise. */
const usual = 4;

/** How many calls for files Node can have under way in this process at once. */
export function availableThreads(): number {
  const told = Number(process.env['UV_THREADPOOL_SIZE']);
  return Number.isInteger(told) && told >= 1 ? Math.min(told, 1024) : usual;
}

/** Runs the work at once, then at most once in each span of milliseconds; what is asked for in between runs once at its end. */
export function throttle(milliseconds: number, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  function run(): void {
    again = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (again) run();
    }, milliseconds);
    work();
  }
  return () => {
    if (timer === undefined) run();
    else again = true;
  };
}

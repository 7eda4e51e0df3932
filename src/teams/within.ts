/** Waits for `work`, but no longer than `ms`; the work itself is not stopped. @throws what `tooLong` makes when that was too short */
export async function within<T>(
  ms: number,
  work: Promise<T>,
  tooLong = () => new Error(`not done within ${ms} ms`),
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const out = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLong()), ms);
  });
  try {
    return await Promise.race([work, out]);
  } finally {
    clearTimeout(timer);
  }
}

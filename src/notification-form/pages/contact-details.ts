/** What to do about something that is not an email address, or null. */
export function emailError(text: string): string | null {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
    ? null
    : 'Enter an email address in full, for example name@agency.example';
}

/** What to do about something that is not a telephone number, or null. Extensions and words beside it are welcome. */
export function phoneError(text: string): string | null {
  return text.replace(/\D/g, '').length >= 5
    ? null
    : 'Enter a telephone number, for example 01632 960100 or 07700 900123';
}

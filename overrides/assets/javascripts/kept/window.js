// @ts-check
/** What a window remembers until it closes, also after a reload; where storage is blocked or full it forgets, and nothing else goes wrong. */

/** @param {string} key @param {string} value empty: forget it @param {() => Storage | null} session */
export function remember(key, value, session = () => sessionStorage) {
  try {
    if (value) session()?.setItem(key, value);
    else session()?.removeItem(key);
  } catch {
    // forgotten at a reload
  }
}

/** @param {string} key */
export function remembered(key) {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

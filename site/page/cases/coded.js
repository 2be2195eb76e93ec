// coded is a code with its words behind it, if there are any.
export const coded = (code, words) => (!words || words === code ? code : `${code}: ${words}`);

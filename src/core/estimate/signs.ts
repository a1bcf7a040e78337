/** A digit. */
export const sawDigit = 1;
/** An operator with a digit before it. */
export const sawOperator = 2;
/** An equals sign with a digit before it. */
export const sawEquals = 4;
/** A digit behind such an equals sign. */
const sawResult = 8;
/** A value behind a colon or an equals sign, whatever is before. */
export const sawNamed = 16;

const digitKind = 1;
const equalsKind = 2;
const operatorKind = 3;
const spacedKind = 4;
const colonKind = 5;
const kinds = new Uint8Array(0x2300);
for (let code = 48; code <= 57; code++) kinds[code] = digitKind;
for (const sign of '=≈≅≃→⇒&\\') kinds[sign.charCodeAt(0)] = equalsKind;
for (const sign of '*+/^×÷·−') kinds[sign.charCodeAt(0)] = operatorKind;
// A dash, an x and a tilde are signs only with room around them.
for (const sign of '-xX~') kinds[sign.charCodeAt(0)] = spacedKind;
kinds[58] = colonKind;

/** What a stretch of text has of an equation, found with one look at each character; `before` is what preceded it. */
export function signsIn(text: string, start: number, end: number, before = 0): number {
  let signs = before;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 0x2300 ? kinds[code] : 0;
    if (kind === 0) continue;
    if (kind === digitKind) signs |= (signs & sawEquals) === 0 ? sawDigit : sawDigit | sawResult;
    else if (kind === equalsKind || kind === colonKind) signs |= comparisonAt(text, at, end, signs, kind);
    else if ((signs & (sawDigit | sawOperator)) !== sawDigit && code !== 126 && code !== 45) continue;
    else if ((signs & sawDigit) !== 0) signs |= kind === operatorKind ? sawOperator : spacedOperatorAt(text, at);
  }
  return signs;
}

function comparisonAt(text: string, at: number, end: number, signs: number, kind: number): number {
  const equals = kind === equalsKind && (signs & sawDigit) !== 0 ? sawEquals : 0;
  return (signs & sawNamed) === 0 && hasValueBehind(text, at + 1, end) ? equals | sawNamed : equals;
}

/** What a dash, an x or a tilde is, which may also be part of a word or a number. */
function spacedOperatorAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === 126) return next === 32 || next === 61 ? sawEquals | sawOperator : 0;
  if (code === 45 && next === 62) return sawEquals;
  return isSpaced(text.charCodeAt(at - 1), next) ? sawOperator : 0;
}

function isSpaced(before: number, next: number): boolean {
  return (before === 32 || isDigit(before)) && (next === 32 || isDigit(next));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const longestGap = 8;

/** Whether a digit comes next, with at most emphasis, "about" and a currency before it. */
export function hasValueBehind(text: string, start: number, end: number): boolean {
  for (let at = start; at < end && at < start + longestGap; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) return true;
    // space * _ ~ $ and whatever is no ASCII: ≈, €, £
    if (code !== 32 && code !== 42 && code !== 95 && code !== 126 && code !== 36 && code < 128) return false;
  }
  return false;
}

const verb = /\b(?:is|are|comes?|coming|gives?|giving|makes?|making|equals?|yields?|leaves?|totals|becomes|means)\b[^.;\d]{0,20}\d/;

/** Whether a stretch with these signs may hold an equation: a sign between digits, or an operator and a word like "gives". */
export function mayCalculate(signs: number, text: string, start: number, end: number): boolean {
  if ((signs & sawEquals) !== 0) return (signs & (sawResult | sawOperator)) !== 0;
  return (signs & sawOperator) !== 0 && verb.test(text.slice(start, end));
}

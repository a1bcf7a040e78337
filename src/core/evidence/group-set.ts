/** A set of groups of a program as bits, 32 to each number: joining two sets costs a few steps, however many groups they hold. */
export type GroupSet = Int32Array;

/** A few groups, to be added to a set often: pairs of a place in the set and the bits to add there. */
export type GroupMask = Int32Array;

/** A mask that adds nothing. */
export const noGroups: GroupMask = new Int32Array(0);

/** An empty set with room for the groups from 0 to `groupCount`, exclusive. */
export function createGroupSet(groupCount: number): GroupSet {
  return new Int32Array((groupCount + 31) >>> 5);
}

/** Whether a set holds a group. */
export function hasGroup(set: GroupSet, group: number): boolean {
  return ((set[group >>> 5] ?? 0) & (1 << (group & 31))) !== 0;
}

/** Whether a set holds all of some groups. */
export function hasAll(set: GroupSet, groups: readonly number[]): boolean {
  for (const group of groups) if (!hasGroup(set, group)) return false;
  return true;
}

/** Whether a set holds any of some groups. */
export function hasAny(set: GroupSet, groups: readonly number[]): boolean {
  for (const group of groups) if (hasGroup(set, group)) return true;
  return false;
}

/** Adds one group. */
export function addGroup(set: GroupSet, group: number): void {
  set[group >>> 5] = (set[group >>> 5] ?? 0) | (1 << (group & 31));
}

/** Adds the groups of a mask. */
export function addMask(set: GroupSet, mask: GroupMask): void {
  for (let at = 0; at < mask.length; at += 2) {
    const place = mask[at] ?? 0;
    set[place] = (set[place] ?? 0) | (mask[at + 1] ?? 0);
  }
}

/** Adds the groups of another set of the same program. */
export function addSet(set: GroupSet, other: GroupSet): void {
  for (let place = 0; place < set.length; place++) set[place] = (set[place] ?? 0) | (other[place] ?? 0);
}

/** Makes a set equal to another of the same program. */
export function copySet(set: GroupSet, other: GroupSet): void {
  for (let place = 0; place < set.length; place++) set[place] = other[place] ?? 0;
}

/** Empties a set. */
export function clearSet(set: GroupSet): void {
  for (let place = 0; place < set.length; place++) set[place] = 0;
}

/** The mask of some groups. */
export function maskOf(groups: readonly number[]): GroupMask {
  const bits = new Map<number, number>();
  for (const group of groups) bits.set(group >>> 5, (bits.get(group >>> 5) ?? 0) | (1 << (group & 31)));
  return bits.size === 0 ? noGroups : Int32Array.from([...bits].flat());
}

import { element } from './element.ts';

/** Makes a place that a screen reader reads when its text changes, for what a person does not see happen where they are. */
export function createAnnouncer(): (words: string) => void {
  const place = element('div', 'announcement');
  place.setAttribute('role', 'status');
  document.body.append(place);
  return (words) => { place.textContent = words; };
}

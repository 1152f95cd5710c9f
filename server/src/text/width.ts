import { eastAsianWidth } from 'get-east-asian-width';

const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

/**
 * The display width of a text in a terminal (East Asian Width; combining and format characters have
 * none).
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += none.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

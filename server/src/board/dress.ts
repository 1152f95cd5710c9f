import { boardStyle } from './theme.ts';

/** The content security policy of the page allows only styles with its nonce. */
export function dressPage(nonce: string): void {
  const style = document.createElement('style');
  style.nonce = nonce;
  style.textContent = boardStyle;
  document.head.append(style);
}

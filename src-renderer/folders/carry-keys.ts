/** What is pressed to carry what is chosen to the other pane. */
export const carryKeys = /mac/i.test(navigator.userAgent) ? '⌘↩' : 'Ctrl+Enter';

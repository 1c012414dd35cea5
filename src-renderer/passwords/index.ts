/** Our passwords at partners that tell how they are changed: the rules while typing, the change, and the partner's word. */
export { PasswordDialog } from './password-dialog.tsx';
export { PasswordRules } from './password-rules.tsx';
export { PasswordSection } from './password-section.tsx';

/** The e-mail that announces a file to a partner that wants one, to be copied. */
export { Announcement } from './announcement.tsx';

/** The sign of the site, as the web apps have it; a browser asks for one whether or not a page names it. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b5cad"/><path d="M8 24V12l8-6 8 6v12h-5v-7h-6v7z" fill="#fff"/></svg>';

/** Whether the screen is a phone's: the menu is folded, and a list has few columns until others are chosen. */
export const narrowScreen: boolean = matchMedia('(max-width: 720px)').matches;

import { asProblem, type Problem } from '@heming/web-kit';
import { computed, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { MOST_PHOTO_MIB, MOST_PHOTOS } from '../report-draft.js';
import type { PictureShelf } from './picture-shelf.js';

/** A picture that is not uploaded yet. */
export interface WaitingPicture {
  readonly id: number;
  readonly content: Blob;
  /** Waits for its turn or for the network; is on its way; or was refused or got no answer, and is to be tried again. */
  readonly state: 'WAITING' | 'UPLOADING' | 'FAILED';
  /** Why the last try came to nothing. */
  readonly problem?: Problem;
}

/** Why a picture was not taken: it is larger than the service takes, or the phone does not hand it out. */
export type NotTaken = 'tooLarge' | 'unreadable';

/** What uploads are made of. */
export interface UploadsOptions {
  /** Names of the photos that are uploaded, in the order in which they arrived. */
  readonly photos: Ref<readonly string[]>;
  /** Where pictures wait while the page is closed; without one they are gone with the page. */
  readonly shelf?: PictureShelf;
  /** Makes one as small as the service keeps it. */
  shrink(content: Blob): Promise<Blob>;
  /** Uploads one. @returns the name of the photo */
  upload(content: Blob): Promise<string>;
  /** Whether the phone says that it has a network. */
  online(): boolean;
}

/** The pictures of a draft on their way to the service. */
export interface Uploads {
  readonly photos: Ref<readonly string[]>;
  /** Those that are not uploaded yet, in the order in which they were chosen. */
  readonly pictures: ShallowRef<readonly WaitingPicture[]>;
  /** How many more can be chosen. */
  readonly free: ComputedRef<number>;
  /** Whether what waits is kept while the page is closed; undefined where it is not meant to be. */
  readonly kept: ShallowRef<boolean | undefined>;
  readonly notTaken: ShallowRef<NotTaken | undefined>;
  /** Takes up what waits from before; it is not uploaded by that. @returns whether there was anything */
  restore(): Promise<boolean>;
  /** Takes pictures that somebody chose, as many as can go along, and uploads them. */
  add(chosen: readonly Blob[]): Promise<void>;
  /** Uploads what waits, one after the other, and what failed once more. @returns whether nothing waits any more */
  upload(): Promise<boolean>;
  /** Leaves one out. */
  remove(id: number): Promise<void>;
  /** Leaves all out, those that are uploaded, too. */
  forget(): Promise<void>;
  /** The page is left: what is on its way stays on the shelf. */
  close(): void;
}

/** HTTP statuses with which the service refuses the picture itself, so that others may fare better; but for that of who is not signed in. */
const REFUSED = { from: 400, below: 500 } as const;
const SIGN_IN_FIRST = 401;

/** Uploads pictures as the network allows. */
export function openUploads({ photos, shelf, shrink, upload: send, online }: UploadsOptions): Uploads {
  const pictures = shallowRef<readonly WaitingPicture[]>([]);
  const kept = shallowRef<boolean | undefined>(shelf && true);
  const notTaken = shallowRef<NotTaken>();
  const free = computed(() => Math.max(0, MOST_PHOTOS - photos.value.length - pictures.value.length));
  let [closed, lastId] = [false, 0];
  let underWay: Promise<void> | undefined;

  const waits = (id: number): boolean => pictures.value.some((one) => one.id === id);
  const change = (changed: (one: WaitingPicture) => WaitingPicture): void => void (pictures.value = pictures.value.map(changed));
  const mark = (id: number, state: WaitingPicture['state'], problem?: Problem): void =>
    change((one) => (one.id === id ? { id, content: one.content, state, ...(problem && { problem }) } : one));
  /** Does something with the shelf. A browser that refuses, as in private mode, leaves the pictures to the page alone. */
  const shelved = async <T>(act: (there: PictureShelf) => Promise<T>): Promise<T | undefined> => {
    if (shelf === undefined) return undefined;
    try {
      return await act(shelf);
    } catch {
      kept.value = false;
      return undefined;
    }
  };

  const take = async (chosen: Blob): Promise<void> => {
    const content = await shrink(chosen);
    if (content.size > MOST_PHOTO_MIB * 2 ** 20) return void (notTaken.value = 'tooLarge');
    const bytes = await content.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) return void (notTaken.value = 'unreadable');
    if (free.value === 0) return;
    lastId = Math.max(lastId + 1, Date.now());
    const [id, { type }] = [lastId, content];
    pictures.value = [...pictures.value, { id, content: new Blob([bytes], { type }), state: 'WAITING' }];
    await shelved((there) => there.put({ id, type, bytes }));
    // It may have been uploaded or left out before it stood on the shelf.
    if (!waits(id)) await shelved((there) => there.remove(id));
  };
  const remove = async (id: number): Promise<void> => {
    pictures.value = pictures.value.filter((one) => one.id !== id);
    await shelved((there) => there.remove(id));
  };
  /** Uploads until nothing waits or the network fails. What was left out meanwhile does not arrive. */
  const uploadAll = async (): Promise<void> => {
    try {
      for (let next = nextWaiting(); next !== undefined; next = nextWaiting()) if (!(await uploadOne(next))) return;
    } finally {
      underWay = undefined;
    }
  };
  /** @returns whether another one may fare better */
  const uploadOne = async ({ id, content }: WaitingPicture): Promise<boolean> => {
    mark(id, 'UPLOADING');
    try {
      const name = await send(content);
      if (closed) return false;
      if (!waits(id)) return true;
      photos.value = [...photos.value, name];
      await remove(id);
      return true;
    } catch (thrown) {
      const problem = asProblem(thrown);
      const refused = REFUSED.from <= problem.status && problem.status < REFUSED.below && problem.status !== SIGN_IN_FIRST;
      mark(id, refused || online() ? 'FAILED' : 'WAITING', problem);
      return refused && !closed;
    }
  };
  const nextWaiting = (): WaitingPicture | undefined => pictures.value.find(({ state }) => state === 'WAITING');
  const upload = async (): Promise<boolean> => {
    change((one) => (one.state === 'FAILED' ? { id: one.id, content: one.content, state: 'WAITING' } : one));
    if (!closed && nextWaiting() !== undefined) underWay ??= uploadAll();
    await underWay;
    return pictures.value.length === 0;
  };

  return {
    photos,
    pictures,
    free,
    kept,
    notTaken,
    upload,
    remove,
    async restore() {
      const found = (await shelved((there) => there.read())) ?? [];
      const before = found.filter(({ id }) => !waits(id)).slice(0, free.value);
      pictures.value = [
        ...before.map(({ id, type, bytes }): WaitingPicture => ({ id, content: new Blob([bytes], { type }), state: 'WAITING' })),
        ...pictures.value,
      ];
      return before.length > 0;
    },
    async add(chosen) {
      notTaken.value = undefined;
      for (const content of chosen) await take(content);
      await upload();
    },
    async forget() {
      [pictures.value, photos.value, notTaken.value] = [[], [], undefined];
      await shelved((there) => there.clear());
    },
    close() {
      closed = true;
    },
  };
}

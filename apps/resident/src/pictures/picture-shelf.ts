/** A picture that somebody chose and that is not uploaded yet, as his phone keeps it. */
export interface KeptPicture {
  /** The moment it was chosen, in milliseconds: no two of a draft have the same, and they stand in its order. */
  readonly id: number;
  /** Media type, as the browser tells it. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** Where the pictures of one draft wait for their upload, also while the page is closed. What the browser refuses is thrown. */
export interface PictureShelf {
  /** All of them, in the order in which they were chosen. */
  read(): Promise<readonly KeptPicture[]>;
  put(picture: KeptPicture): Promise<void>;
  remove(id: number): Promise<void>;
  clear(): Promise<void>;
}

const [DATABASE, PICTURES, BY_AGE] = ['heming.pictures', 'pictures', 'id'];
/** How long a picture waits for somebody who does not come back, in milliseconds. */
const LONGEST_WAIT_MS = 30 * 24 * 60 * 60 * 1000;

/** The shelf of a draft in this browser (IndexedDB). `draft`: a name that has the person in it; drafts of others are not seen. */
export function browserShelf(draft: string): PictureShelf {
  // An empty list stands behind every number.
  const all = (): IDBKeyRange => IDBKeyRange.bound([draft], [draft, []]);
  return {
    read: () =>
      acted('readwrite', (pictures) => {
        forgetOld(pictures);
        return pictures.getAll(all()) as IDBRequest<KeptPicture[]>;
      }),
    put: async (picture) => void (await acted('readwrite', (pictures) => pictures.put({ draft, ...picture }))),
    remove: (id) => acted('readwrite', (pictures) => pictures.delete([draft, id])),
    clear: () => acted('readwrite', (pictures) => pictures.delete(all())),
  };
}

/** What came of an act, once it is stored. A connection lasts for one act: some phones cut one off that is open in the background. */
async function acted<T>(mode: IDBTransactionMode, act: (pictures: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(PICTURES, mode);
    const request = act(transaction.objectStore(PICTURES));
    return await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve(request.result));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the browser does not keep pictures')));
    });
  } finally {
    database.close();
  }
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => {
    const pictures = request.result.createObjectStore(PICTURES, { keyPath: ['draft', 'id'] });
    pictures.createIndex(BY_AGE, 'id');
  });
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser does not keep pictures')));
  });
}

/** Forgets what has waited for too long, whoever it is from. */
function forgetOld(pictures: IDBObjectStore): void {
  const old = pictures.index(BY_AGE).openCursor(IDBKeyRange.upperBound(Date.now() - LONGEST_WAIT_MS));
  old.addEventListener('success', () => {
    old.result?.delete();
    old.result?.continue();
  });
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Device, isPhotoFailure, type PhotoProblem } from '../ports/device.ts';

/** Photos on their way in and their thumbnails. Object URLs live as long as the host is connected. */
export class PhotosController implements ReactiveController {
  /** How many are being shrunk and stored right now. */
  adding = 0;
  problems: { name: string; why: PhotoProblem | 'too-many' }[] = [];
  #host: ReactiveControllerHost;
  #device: () => Device | undefined;
  #urls = new Map<string, string | undefined>();

  constructor(host: ReactiveControllerHost, device: () => Device | undefined) {
    this.#host = host;
    this.#device = device;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const url of this.#urls.values()) if (url) URL.revokeObjectURL(url);
    this.#urls.clear();
  }

  /** Takes files one by one; `accept` gets each photo's hash as soon as it is really kept. */
  async add(files: readonly File[], room: number, accept: (sha256: string) => void): Promise<void> {
    this.problems = files.slice(Math.max(0, room)).map((file) => ({ name: file.name, why: 'too-many' as const }));
    const taken = files.slice(0, Math.max(0, room));
    this.adding += taken.length;
    this.#host.requestUpdate();
    for (const file of taken) {
      try {
        const photo = await this.#device()?.photos.add(file);
        if (photo) accept(photo.sha256);
      } catch (thrown) {
        this.problems = [...this.problems, { name: file.name, why: isPhotoFailure(thrown) ? thrown.photo : 'failed' }];
      }
      this.adding -= 1;
      this.#host.requestUpdate();
    }
  }

  /** The thumbnail, once it has been read; asks for an update when it has. */
  url(sha256: string): string | undefined {
    if (!this.#urls.has(sha256)) {
      this.#urls.set(sha256, undefined);
      void this.#read(sha256);
    }
    return this.#urls.get(sha256);
  }

  async #read(sha256: string): Promise<void> {
    const bytes = await this.#device()?.photos.get(sha256).catch(() => undefined);
    if (!bytes || !this.#urls.has(sha256)) return;
    this.#urls.set(sha256, URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })));
    this.#host.requestUpdate();
  }
}

/** A reader's own picture goes to a worker once; after that both sides know which is meant. */
import type { PlanarPicture } from '../../widgets/contract.ts';
import type { Question } from './messages.ts';

const ownOf = ({ task }: Pick<Question, 'task'>): PlanarPicture | undefined => task.picture.image.own;

function withImage<Q extends Pick<Question, 'task'>>(question: Q, own: PlanarPicture | undefined): Q {
  const image = own ? { own } : { scene: '' };
  return { ...question, task: { ...question.task, picture: { ...question.task.picture, image } } };
}

/** The sender: leaves out what its worker was sent before. */
export class OwnSent {
  #own: PlanarPicture | undefined;

  pack<Q extends Pick<Question, 'task'>>(question: Q): Q & { readonly sameOwn?: true } {
    const own = ownOf(question);
    if (own && own === this.#own) return { ...withImage(question, undefined), sameOwn: true };
    this.#own = own;
    return question;
  }
}

/** The receiver: puts it back in. */
export class OwnKept {
  #own: PlanarPicture | undefined;

  unpack(question: Question): Question {
    if (question.sameOwn) return withImage(question, this.#own);
    this.#own = ownOf(question);
    return question;
  }
}

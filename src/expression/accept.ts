import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from 'mathjs/number';
import { constants } from './constants.ts';
import { ExpressionError } from './error.ts';
import { functions } from './functions.ts';
import { LIMITS } from './limits.ts';
import { choose, operators } from './operators.ts';
import type { Elementwise } from './operators.ts';
import type { Term } from './term.ts';

/** What the walk over the parser's tree carries along. */
interface Acceptance {
  readonly text: string;
  readonly variables: ReadonlySet<string>;
  nodes: number;
}

/**
 * Turns the parser's tree into ours, letting through what the language has and nothing else.
 *
 * Every kind of node, operator and name is looked up in an allow-list; what is not found is refused with an
 * ExpressionError that names it.
 */
export function accept(root: MathNode, text: string, variables: ReadonlySet<string>): Term {
  return acceptNode(root, { text, variables, nodes: 0 }, 1);
}

function acceptNode(node: MathNode, to: Acceptance, depth: number): Term {
  if (node.type === 'ParenthesisNode') return acceptNode((node as ParenthesisNode).content, to, depth);
  to.nodes++;
  if (to.nodes > LIMITS.nodes || depth > LIMITS.depth) throw new ExpressionError('too-complex');
  checkNegations(node, to);
  const all = (nodes: readonly MathNode[]): Term[] => nodes.map((child) => acceptNode(child, to, depth + 1));
  switch (node.type) {
    case 'ConstantNode':
      return acceptNumber(node as ConstantNode, to);
    case 'SymbolNode':
      return acceptName((node as SymbolNode).name, to);
    case 'OperatorNode':
      return apply(
        (node as OperatorNode).fn,
        operatorOf(node as OperatorNode, to),
        all((node as OperatorNode).args),
      );
    case 'RelationalNode':
      return apply(
        (node as RelationalNode).conditionals.join(),
        chainOf(node as RelationalNode),
        all((node as RelationalNode).params),
      );
    case 'ConditionalNode': {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      return apply('choose', choose, all([condition, trueExpr, falseExpr]));
    }
    case 'FunctionNode':
      return apply(
        (node as FunctionNode).fn.name,
        functionOf(node as FunctionNode, to),
        all((node as FunctionNode).args),
      );
    default:
      return refuse(node, to);
  }
}

function apply(name: string, elementwise: Elementwise, terms: readonly Term[]): Term {
  return { kind: 'apply', name, apply: elementwise, terms };
}

function acceptNumber(node: ConstantNode, to: Acceptance): Term {
  const value: unknown = node.value;
  const word = String(value);
  if (typeof value !== 'number') throw new ExpressionError('unsupported', word, find(to.text, word));
  if (!Number.isFinite(value)) throw new ExpressionError('number', word, find(to.text, word));
  return { kind: 'number', value };
}

function acceptName(name: string, to: Acceptance): Term {
  if (to.variables.has(name)) return { kind: 'variable', name };
  const value = constants.get(name);
  if (value !== undefined) return { kind: 'number', value };
  const called = functions.get(name);
  if (called) throw new ExpressionError('arguments', called.signature, find(to.text, name));
  throw new ExpressionError('name', name, find(to.text, name));
}

function operatorOf(node: OperatorNode, to: Acceptance): Elementwise {
  const { op, fn } = node as { op: string; fn: string };
  if (node.implicit) throw new ExpressionError('implicit', quote(node));
  const elementwise = operators.get(fn);
  if (!elementwise) throw new ExpressionError('unsupported', op, find(to.text, op));
  return elementwise;
}

/** The parser reads `not t > 0` as (not t) > 0, as nobody means it: what `not` takes in stands in parentheses. */
function checkNegations(node: MathNode, to: Acceptance): void {
  const operands =
    node.type === 'RelationalNode'
      ? (node as RelationalNode).params
      : node.type === 'OperatorNode' && !['and', 'or', 'not'].includes((node as OperatorNode).fn)
        ? (node as OperatorNode).args
        : [];
  const isNegated = operands.some((operand) => 'fn' in operand && operand.fn === 'not');
  if (isNegated)
    throw new ExpressionError('unsupported', 'not', find(to.text, 'not'), {
      why: 'What “not” takes in stands in parentheses: not (…).',
    });
}

/** `0 <= t < 1` holds where every neighbouring pair does. */
function chainOf(node: RelationalNode): Elementwise {
  const comparisons = node.conditionals.map((name) => operators.get(name)!);
  return (...values) => (comparisons.every((holds, i) => holds(values[i], values[i + 1])) ? 1 : 0);
}

function functionOf(node: FunctionNode, to: Acceptance): Elementwise {
  if ((node.fn as MathNode).type !== 'SymbolNode') throw new ExpressionError('call', quote(node.fn));
  const { name } = node.fn;
  const at = find(to.text, name);
  // t(1 − t) is a product to whoever types it
  if (to.variables.has(name) || constants.has(name)) throw new ExpressionError('implicit', quote(node), at);
  const called = functions.get(name);
  if (!called) throw new ExpressionError('call', name, at);
  const { length } = node.args;
  if (length < called.minArguments || length > called.maxArguments)
    throw new ExpressionError('arguments', called.signature, at);
  return called.apply;
}

/** What the parser knows and the language does not, by the sign it is written with. */
const signs: Readonly<Record<string, string>> = {
  AssignmentNode: '=',
  FunctionAssignmentNode: '=',
  RangeNode: ':',
  AccessorNode: '.',
};

function refuse(node: MathNode, to: Acceptance): never {
  const sign = signs[node.type] ?? node.type.replace(/Node$/, '').toLowerCase();
  throw new ExpressionError('unsupported', sign, find(to.text, sign));
}

/** Where a word or sign first stands on its own in the text. */
function find(text: string, word: string): number | undefined {
  const isWord = /^[\p{L}_]/u.test(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = (text[at - 1] ?? ' ') + (text[at + word.length] ?? ' ');
    if (!isWord || !/[\p{L}\p{N}_]/u.test(around)) return at;
  }
  return undefined;
}

/** The offending piece, short enough for a message. */
function quote(node: MathNode): string {
  const written = node.toString();
  return written.length > 40 ? `${written.slice(0, 39)}…` : written;
}

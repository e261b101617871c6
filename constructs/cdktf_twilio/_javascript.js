"use strict";

const { dependencies, resources } = require("./package.json");
const [name] = Object.keys(dependencies);
const cdk = require(name);

/** A resource that synthesizes the attributes it is given, and asks nothing of Python. */
class Resource extends cdk.TerraformResource {
  constructor({ config, unique }, scope, id, given, metaArguments) {
    super(scope, id, { ...metaArguments, ...config });
    this.given = given;
    this.unique = unique;
    if (unique) refuseTwins(this.cdktfStack);
  }

  synthesizeAttributes() {
    return this.given;
  }

  synthesizeHclAttributes() {
    const { timeouts, ...others } = this.given;
    const described = describe(others);
    if (timeouts !== undefined) {
      described.timeouts = {
        value: isPlain(timeouts) ? describe(timeouts) : timeouts,
        isBlock: true,
        type: "struct",
        storageClassType: "struct",
      };
    }
    return described;
  }
}

function describe(values) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, isBlock: false, ...kindOf(value) },
    ]),
  );
}

function kindOf(value) {
  if (Array.isArray(value)) return { type: "set", storageClassType: "stringList" };
  return { type: "simple", storageClassType: typeof value };
}

function isPlain(value) {
  return value.constructor === Object;
}

const TOKENS = new cdk.DefaultTokenResolver(new cdk.StringConcat());
const heldStacks = new WeakSet();

/** Have a stack refuse, when it is synthesized, to declare twice what Twilio has once. */
function refuseTwins(stack) {
  if (heldStacks.has(stack)) return;
  heldStacks.add(stack);
  stack.node.addValidation({ validate: () => twins(stack) });
}

function twins(stack) {
  const resources = stack.node
    .findAll()
    .filter((node) => node instanceof Resource && node.unique && node.cdktfStack === stack)
    .filter((node) => !node.hasResourceMove() || node.toTerraform().resource); // not moved away
  const named = resources.flatMap((node) => keysOf(node).map((key) => ({ key, node })));
  const places = new Map(); // because many users of a block are in one place
  const place = ({ node }) => places.get(node) ?? places.set(node, placeOf(node)).get(node);
  return several(named, ({ key }) => key)
    .flatMap((same) => several(same, place))
    .map(refusal);
}

/** Return the items that are not alone in having what `by` finds in them, in groups. */
function several(items, by) {
  const groups = new Map();
  for (const item of items) {
    const found = by(item);
    if (groups.has(found)) groups.get(found).push(item);
    else groups.set(found, [item]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function refusal(same) {
  const [{ key, node }] = same;
  const { noun, key: name, parent } = node.unique;
  const paths = same.map(({ node }) => node.node.path).join(" and ");
  const given = name ? `${name} '${key}' is given to ` : "there are ";
  const what = `${given}${same.length} ${noun}s of one ${parent}`;
  return `${what}: ${paths}; keep one of them`;
}

function argumentsOf(node) {
  return { ...node.given, ...node.rawOverrides };
}

/** The texts that are unique in Twilio, none where only Terraform knows them. */
function keysOf(node) {
  const rows = node.node.tryFindChild("users");
  if (rows instanceof exports.Rows) return Object.keys(rows.rows).map(textOfKey);
  const set = argumentsOf(node);
  const key = node.unique.key ? set[node.unique.key] : "the only one";
  const isOne = (set.count ?? node.count ?? set.for_each ?? node.forEach) === undefined;
  const isKnown = typeof key === "string" && key && !/(?<!\$)\$\{|(?<!%)%\{/.test(key);
  return isOne && isKnown ? [key.replace(/([$%])\1\{/g, "$1{")] : [];
}

/** What `_json.literal` made a key of. */
function textOfKey(key) {
  return key.startsWith("${") ? JSON.parse(key.slice(2, -1)) : key;
}

/** A text that is the same for what is surely in the same place. */
function placeOf(node) {
  const { type, within } = node.unique;
  const set = argumentsOf(node);
  const { providerName } = node.terraformGeneratorMetadata;
  const provider = set.provider ?? node.provider?.fqn ?? providerName;
  const place = [type, provider, ...within.map((name) => set[name])];
  const options = { scope: node, resolver: TOKENS, preparing: false };
  return JSON.stringify(cdk.Tokenization.resolve(place, options));
}

/** A local value of objects and texts, given as JSON because jsii would wrap each of them. */
exports.Rows = class extends cdk.TerraformLocal {
  constructor(scope, id, json) {
    const rows = JSON.parse(json);
    super(scope, id, rows);
    this.rows = rows;
  }

  toHclTerraform() {
    const hcl = super.toHclTerraform();
    Object.values(hcl.locals).forEach((local) => (local.value = asTexts(local.value)));
    return hcl;
  }
};

/** Keep the CDK from printing texts that look like JSON as what they look like. */
function asTexts(value) {
  if (typeof value === "string") {
    return /^[[{"]/.test(value) ? `\${${JSON.stringify(value)}}` : value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asTexts(inner)]));
}

/** The import of many that are one block, its scope; the CDK has imports of one only. */
exports.Imports = class extends cdk.TerraformElement {
  constructor(scope, id, forEach, importId, provider) {
    super(scope, id);
    this.forEach = forEach;
    this.importId = importId;
    this.provider = provider;
  }

  toTerraform() {
    const { terraformResourceType, friendlyUniqueId } = this.node.scope;
    const block = {
      for_each: this.forEach,
      to: `${terraformResourceType}.${friendlyUniqueId}[each.key]`,
      id: this.importId,
      provider: this.provider?.fqn,
    };
    return { import: [block] };
  }

  toHclTerraform() {
    const [{ provider, ...block }] = this.toTerraform().import;
    const described = describe({ ...block, ...(provider && { provider }) });
    for (const name of ["to", "provider"]) {
      if (described[name]) described[name].storageClassType = "reference";
    }
    return { import: [described] };
  }
};

for (const [name, config] of Object.entries(resources)) {
  exports[name] = class extends Resource {
    constructor(...rest) {
      super(config, ...rest);
    }
  };
}

"use strict";

const { dependencies, resources } = require("./package.json");
const [name] = Object.keys(dependencies);
const cdk = require(name);

/** A resource that synthesizes the attributes it is given, and asks nothing of Python. */
class Resource extends cdk.TerraformResource {
  constructor(config, scope, id, given, metaArguments) {
    super(scope, id, { ...metaArguments, ...config });
    this.given = given;
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
      { value, isBlock: false, type: "simple", storageClassType: typeof value },
    ]),
  );
}

function isPlain(value) {
  return value.constructor === Object;
}

/** A local value of objects and texts, given as JSON because jsii would wrap each of them. */
exports.Rows = class extends cdk.TerraformLocal {
  constructor(scope, id, json) {
    super(scope, id, JSON.parse(json));
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

for (const [name, config] of Object.entries(resources)) {
  exports[name] = class extends Resource {
    constructor(...rest) {
      super(config, ...rest);
    }
  };
}

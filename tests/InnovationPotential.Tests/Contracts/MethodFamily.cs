namespace InnovationPotential.Tests.Contracts;

/// <summary>A family of methods and where its members are dealt with.</summary>
/// <param name="Base">The type its members derive from.</param>
/// <param name="Examples">The members' examples, which the contract tests try.</param>
/// <param name="KindOf">The kind of an example.</param>
/// <param name="JsonKinds">The kinds that JSON knows.</param>
/// <param name="PageOf">The page of a kind, below docs/methods.</param>
/// <param name="Catalog">The name of the type that holds the examples.</param>
/// <param name="Benchmark">The name of the type that measures them.</param>
internal sealed record MethodFamily(
    Type Base, IReadOnlyList<object> Examples, Func<object, string> KindOf, IEnumerable<string> JsonKinds, Func<object, string> PageOf,
    string Catalog, string Benchmark);

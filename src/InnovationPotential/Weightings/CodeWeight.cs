namespace InnovationPotential.Weightings;

/// <summary>A weight, budget or target importance of a node.</summary>
/// <param name="Code">The node's code.</param>
/// <param name="Weight">The number, 0 or more.</param>
public sealed record CodeWeight(string Code, double Weight)
{
    internal static EquatableArray<CodeWeight> Require(EquatableArray<CodeWeight> weights)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, weight) in weights)
        {
            if (!(weight >= 0) || double.IsInfinity(weight))
                throw new ArgumentOutOfRangeException(nameof(weights), weight, $"The weight of '{code}' must be 0 or more and finite.");
            if (!codes.Add(code)) throw new ArgumentException($"'{code}' has two weights.", nameof(weights));
        }

        return weights;
    }

    internal static EquatableArray<CodeWeight> From(ReadOnlySpan<(string Code, double Weight)> weights)
    {
        var items = new CodeWeight[weights.Length];
        for (var i = 0; i < items.Length; i++) items[i] = new CodeWeight(weights[i].Code, weights[i].Weight);
        return EquatableArray.Create<CodeWeight>(items);
    }

    internal static double? Find(EquatableArray<CodeWeight> weights, string code)
    {
        foreach (var item in weights.AsSpan())
        {
            if (item.Code == code) return item.Weight;
        }

        return null;
    }
}

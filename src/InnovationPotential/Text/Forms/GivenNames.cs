namespace InnovationPotential.Text;

/// <summary>What units are called: the one place that decides how a unit with a code and a name stands in a text.</summary>
/// <remarks>
/// A unit without a name is called by its code. Where a name does not tell it from another unit, for that has the same name, or it for its
/// code, the code stands behind the name in parentheses.
/// </remarks>
internal sealed record GivenNames
{
    private readonly Dictionary<string, (string Name, string Called)> _units = new(StringComparer.Ordinal);

    private GivenNames(IReadOnlyList<string> codes, IReadOnlyList<string?> names)
    {
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in codes) seen[code] = code;
        for (var u = 0; u < codes.Count; u++)
        {
            if (names[u] is { } name && !string.IsNullOrWhiteSpace(name) && !seen.TryAdd(name, codes[u]) && seen[name] != codes[u])
                repeated.Add(name);
        }

        for (var u = 0; u < codes.Count; u++)
        {
            if (names[u] is { } name && !string.IsNullOrWhiteSpace(name))
                _units.Add(codes[u], (name, repeated.Contains(name) ? $"{name} ({codes[u]})" : name));
        }

        Repeated = [.. repeated];
    }

    /// <summary>The names that do not tell units apart.</summary>
    public IReadOnlyList<string> Repeated { get; }

    /// <summary>The names of units; null where none has one.</summary>
    /// <param name="codes">The units' codes.</param>
    /// <param name="names">Their names; null or blank where there is none.</param>
    public static GivenNames? Of(IReadOnlyList<string> codes, IReadOnlyList<string?> names) =>
        names.Any(n => !string.IsNullOrWhiteSpace(n)) ? new(codes, names) : null;

    /// <summary>The name of a unit as it was given; null where it has none.</summary>
    public string? Given(string code) => _units.TryGetValue(code, out var unit) ? unit.Name : null;

    /// <summary>What a unit is called.</summary>
    public string Called(string code) => _units.TryGetValue(code, out var unit) ? unit.Called : code;

    /// <inheritdoc/>
    public bool Equals(GivenNames? other) => other is not null && other._units.Count == _units.Count
        && _units.All(u => other._units.TryGetValue(u.Key, out var named) && named == u.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => _units.Count;
}

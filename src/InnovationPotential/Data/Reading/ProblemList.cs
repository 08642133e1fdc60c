namespace InnovationPotential.Data;

/// <summary>What is found while a table is read, in the order of the rows; errors of one kind are said once when there are many.</summary>
internal sealed class ProblemList
{
    /// <summary>The most errors of one kind that are listed one by one.</summary>
    public const int Each = 3;

    /// <summary>The most kinds that are listed.</summary>
    public const int Most = 10_000;

    private readonly List<Diagnostic> _others = [];
    private readonly Dictionary<(string Code, string? Hint), Kind> _errors = [];
    private int _unlisted;

    /// <summary>Whether there is an error.</summary>
    public bool HasErrors => _errors.Count > 0;

    /// <summary>Adds what was found.</summary>
    /// <param name="diagnostic">A problem, warning or information.</param>
    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity != Severity.Error)
        {
            _others.Add(diagnostic);
            return;
        }

        if (_errors.TryGetValue((diagnostic.Code, diagnostic.Hint), out var kind)) kind.Add(diagnostic);
        else if (_errors.Count >= Most) _unlisted++;
        else _errors.Add((diagnostic.Code, diagnostic.Hint), new Kind(diagnostic));
    }

    /// <summary>Everything found by row and column; what concerns no row comes last.</summary>
    public EquatableArray<Diagnostic> ToArray()
    {
        var sorted = _errors.Values.SelectMany(k => k.ToDiagnostics()).Concat(_others)
            .OrderBy(d => d.Location.Row ?? int.MaxValue).ThenBy(d => d.Location.Column ?? 0).ToList();
        if (_unlisted > 0)
        {
            sorted.Add(Diagnostic.Error(
                TableCodes.MoreProblems,
                Invariant($"There are {_unlisted} more problems."),
                hint: "Mend those listed and read the table again."));
        }

        return sorted.ToEquatableArray();
    }

    // Errors with one code and one way to mend them.
    private sealed class Kind(Diagnostic first)
    {
        private readonly List<Diagnostic> _first = [first];
        private int _count = 1;

        public void Add(Diagnostic diagnostic)
        {
            _count++;
            if (_first.Count <= Each) _first.Add(diagnostic);
        }

        public List<Diagnostic> ToDiagnostics()
        {
            if (_count <= Each) return _first;
            var places = string.Join("; ", _first.Skip(1).Take(Each).Select(d => PlaceOf(d.Location)).Where(p => p.Length > 0));
            var first = places.Length == 0 ? "" : $", first {places}";
            return [_first[0] with { Message = Invariant($"{_first[0].Message} So it is in {_count - 1} more places{first}.") }];
        }

        private static string PlaceOf(Location location) =>
            (location.Row is null ? location : new Location { Row = location.Row, Column = location.Column }).ToString();
    }
}

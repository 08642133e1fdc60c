using System.Globalization;

namespace InnovationPotential.Data;

/// <summary>What is found while a table is read, in the order of the rows.</summary>
internal sealed class ProblemList
{
    /// <summary>The most problems that are listed: a file in the wrong format may have one in every cell.</summary>
    public const int Most = 10_000;

    private readonly List<Diagnostic> _found = [];
    private int _unlisted;

    /// <summary>Whether there is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds what was found.</summary>
    /// <param name="diagnostic">A problem, warning or information.</param>
    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == Severity.Error;
        if (_found.Count < Most) _found.Add(diagnostic);
        else _unlisted++;
    }

    /// <summary>Everything found by row and column; what concerns no row comes last.</summary>
    public EquatableArray<Diagnostic> ToArray()
    {
        var sorted = _found.OrderBy(d => d.Location.Row ?? int.MaxValue).ThenBy(d => d.Location.Column ?? 0).ToList();
        if (_unlisted > 0)
            sorted.Add(Diagnostic.Error(TableCodes.MoreProblems,
                string.Create(CultureInfo.InvariantCulture, $"There are {_unlisted} more problems."),
                hint: "Mend those listed and read the table again."));
        return sorted.ToEquatableArray();
    }
}

namespace InnovationPotential.Assessments;

/// <summary>Rows that have something in common: how many they are and which come first.</summary>
internal sealed class RowTally
{
    /// <summary>How many are named.</summary>
    public const int Named = 5;

    private readonly int[] _first = new int[Named];

    public int Count { get; private set; }

    public void Add(int row)
    {
        if (Count < Named) _first[Count] = row;
        Count++;
    }

    /// <summary>The units, and periods where there are any, of the first rows.</summary>
    public string Names(Assessment assessment) => Names(assessment, _first.Take(Count), Count);

    /// <summary>The units, and periods where there are any, of the first of some rows.</summary>
    public static string Names(Assessment assessment, IEnumerable<int> rows, int count) =>
        First(rows.Select(r => new AssessedRow(assessment, r)).Select(r => r.Period is null ? r.Unit : $"{r.Unit} {r.Period}"), count);

    /// <summary>The first of some names, with a sign that there are more.</summary>
    public static string First(IEnumerable<string> names, int count, string separator = ", ") =>
        string.Join(separator, names.Take(Named)) + (count > Named ? $"{separator}…" : "");
}

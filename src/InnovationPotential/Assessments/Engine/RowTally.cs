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
    public string Names(Assessment assessment)
    {
        var names = _first.Take(Count).Select(assessment.PlaceOf).Select(p => p.Period is null ? p.Unit : $"{p.Unit} {p.Period}");
        return string.Join(", ", names) + (Count > Named ? ", …" : "");
    }
}

namespace InnovationPotential.Data;

/// <summary>Periods as a list of texts that is read as a column is, and back.</summary>
internal static class PeriodTexts
{
    /// <summary>The labels, where together they are read as these periods; else texts that are, as near to the labels as can be.</summary>
    /// <param name="periods">The periods.</param>
    public static string[] Of(EquatableArray<Period> periods)
    {
        string[] labels = [.. periods.Select(p => p.Label)];
        return Read(labels) is { } read && read.AsSpan().SequenceEqual(periods.AsSpan()) ? labels : [.. periods.Select(Certain)];
    }

    /// <summary>The periods that texts mean; null where they mean none.</summary>
    /// <param name="texts">The texts.</param>
    public static Period[]? Read(IReadOnlyList<string> texts)
    {
        var column = new PeriodColumn(null);
        var slots = new int[texts.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            if (!column.TryAdd(texts[i].Trim(), Location.None, out slots[i])) return null;
        }

        var (periods, found) = column.Decide();
        return found.HasErrors() ? null : Array.ConvertAll(slots, s => periods[s]);
    }

    private static string Certain(Period period) =>
        PeriodForm.TryRead(period.Label, out var form) && form.Notation is not (PeriodNotation.Consecutive or PeriodNotation.Date)
            ? period.AloneText
            : period.Unmistakable;
}

namespace InnovationPotential.Cli.Commands;

/// <summary>The period that a text on the command line means.</summary>
internal static class NamedPeriod
{
    /// <summary>The period of a table that is written so, or else the one that the text means alone.</summary>
    /// <param name="periods">The table's periods.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is no period.</exception>
    public static Period Find(EquatableArray<Period> periods, string text) =>
        TryFind(periods, text) ?? throw new ArgumentException($"'{text}' is no period. The table has {string.Join(", ", periods)}.");

    /// <summary>As <see cref="Find"/>; null where the text is no period.</summary>
    public static Period? TryFind(EquatableArray<Period> periods, string text) =>
        periods.Cast<Period?>().FirstOrDefault(p => p!.Value.Label == text.Trim())
        ?? (Period.TryParse(text, out var alone) ? alone : null);

    /// <summary>The last period of a table; null where it has none.</summary>
    public static Period? Last(EquatableArray<Period> periods) => periods.IsEmpty ? null : periods[^1];
}

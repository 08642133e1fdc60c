using InnovationPotential.Indicators;

namespace InnovationPotential.Strategies;

/// <summary>
/// A table that makes levels of values over half-open intervals [lower, next lower); the last one includes its upper end.
/// </summary>
/// <param name="Name">The table's name.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Highest">The highest value the table knows.</param>
/// <param name="Steps">The steps, by ascending lower end.</param>
/// <remarks>
/// Published tables are often printed with two decimals (1.00–1.39, 1.40–1.79), which leaves 1.395 without a level; half-open intervals
/// leave no such hole. A value below the first step or above the highest has no level. Of an indicator of which less is better the value is
/// turned to
/// lowest + highest − x first: a higher level is always better. Value-equal, immutable.
/// </remarks>
public sealed record LevelTable(string Name, string Source, double Highest, EquatableArray<LevelStep> Steps)
{
    /// <summary>
    /// Means of questionnaire answers from 1 to 5 as innovation readiness levels from 1 to 9; the last two steps are wider than the others.
    /// </summary>
    public static LevelTable Icesi { get; } = new(
        "Icesi",
        "Universidad Icesi, IRL Diagnostic System (public repository): 48 statements, six dimensions of eight, answers from 1 to 5",
        5,
        [new(1.0, 1), new(1.4, 2), new(1.8, 3), new(2.2, 4), new(2.6, 5), new(3.0, 6), new(3.4, 7), new(3.8, 8), new(4.4, 9)]);

    /// <summary>The phases of development that go with a composite System Readiness Level; below 0.10 there is none.</summary>
    /// <remarks>
    /// They are no readiness levels: those depend on the architecture (<see cref="IntegrationMatrix.TranslationTable"/>).
    /// </remarks>
    public static LevelTable SauserPhases { get; } = new(
        "Sauser phases",
        "Sauser, Verma, Ramirez-Marquez, Gove 2006, From TRL to SRL: the concept of systems readiness levels",
        1,
        [
            new(0.10, 1, "concept refinement"),
            new(0.40, 2, "technology development"),
            new(0.60, 3, "system development and demonstration"),
            new(0.80, 4, "production and deployment"),
            new(0.90, 5, "operations and support"),
        ]);

    /// <summary>The lowest value the table knows; NaN without steps.</summary>
    public double Lowest => Steps.IsEmpty ? double.NaN : Steps[0].From;

    /// <summary>The range of the levels.</summary>
    public ScoreRange Levels => Steps.IsEmpty ? default : new(Steps.Min(s => s.Level), Steps.Max(s => s.Level));

    /// <summary>Whether the lower ends and the levels ascend and the highest value is not below the last step.</summary>
    public bool IsAscending
    {
        get
        {
            for (var i = 1; i < Steps.Count; i++)
            {
                if (!(Steps[i].From > Steps[i - 1].From) || !(Steps[i].Level > Steps[i - 1].Level)) return false;
            }

            return !Steps.IsEmpty && double.IsFinite(Lowest) && Highest >= Steps[^1].From;
        }
    }

    /// <summary>Whether the table makes levels of an indicator's values: those on ratio and interval scales, if its steps ascend.</summary>
    internal bool Values(Indicator indicator) => indicator.Scale is RatioScale or IntervalScale && IsAscending;

    /// <summary>
    /// Lowest plus highest value, by which values are turned where less is better: of the table or, if that has no end, of the indicator's
    /// scale; null
    /// where neither has both.
    /// </summary>
    internal double? EndsSumFor(Indicator indicator) =>
        double.IsFinite(Lowest + Highest) ? Lowest + Highest
        : indicator.Scale is { Lowest: { } lowest, Highest: { } highest } && double.IsFinite(lowest + highest) ? lowest + highest
        : null;

    /// <summary>The step a value lies in; null when it lies outside the table or is NaN.</summary>
    /// <param name="value">The value.</param>
    public LevelStep? StepOf(double value)
    {
        if (!Rounding.IsAtMost(value, Highest)) return null;
        LevelStep? found = null;
        foreach (var step in Steps.AsSpan())
        {
            if (Rounding.IsBelow(value, step.From)) break;
            found = step;
        }

        return found;
    }

    /// <summary>The level of a value; null when it lies outside the table or is NaN.</summary>
    /// <param name="value">The value.</param>
    public double? LevelOf(double value) => StepOf(value)?.Level;
}

using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>Leaves out units or indicators of which too little is known, or too much is 0.</summary>
/// <remarks>
/// The coverage is the share of observed cells among those that apply (an imputed cell is not observed); below the threshold excludes,
/// equality passes. The share of values other than 0 is taken among the values there are; where there are none it excludes nobody.
/// Every exclusion is a diagnostic with its share. Demands come last. Source: COINr's <c>Screen</c> (Becker et al. 2022); the default of
/// 2/3 is the Global Innovation Index's.
/// </remarks>
public abstract record Screening : PreparationStep
{
    private protected Screening()
    {
    }

    /// <summary>The least share of cells to be observed, from 0 to 1; 0 to ignore coverage.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1].</exception>
    public double Coverage { get; init => field = RequireShare(value); } = 2.0 / 3;

    /// <summary>The least share of values other than 0, from 0 to 1; 0, as usual, to ignore zeros.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1].</exception>
    public double NonZero { get; init => field = RequireShare(value); }

    /// <summary>What is kept on demand whatever its shares.</summary>
    public EquatableArray<string> Kept { get; init; }

    /// <summary>What is left out on demand whatever its shares.</summary>
    public EquatableArray<string> LeftOut { get; init; }

    /// <summary>Screens units over all indicators and, in a panel, periods.</summary>
    /// <param name="coverage">The least share of cells to be observed; 0 to ignore coverage.</param>
    /// <param name="nonZero">The least share of values other than 0; 0 to ignore zeros.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not in [0, 1].</exception>
    public static Screening OfUnits(double coverage = 2.0 / 3, double nonZero = 0) => new UnitScreening
    {
        Coverage = coverage,
        NonZero = nonZero,
    };

    /// <summary>Screens indicators over all units and, in a panel, periods.</summary>
    /// <inheritdoc cref="OfUnits"/>
    public static Screening OfIndicators(double coverage = 2.0 / 3, double nonZero = 0) => new IndicatorScreening
    {
        Coverage = coverage,
        NonZero = nonZero,
    };

    /// <summary>Keeps the units whose attribute or indicator meets a condition; the others are left out by name.</summary>
    /// <param name="name">The attribute, or else the indicator or another column of numbers; of a panel the last observation.</param>
    /// <param name="condition">
    /// A sign and what follows: <c>= north</c>, <c>= north | south</c>, <c>!= north</c>, <c>&gt;= 100000</c>, <c>&lt; 5</c>. Numbers are
    /// written with a point; those equal but for rounding are equal. A unit of which nothing is known does not meet it.
    /// </param>
    /// <exception cref="ArgumentException">The name is blank, or the condition is none.</exception>
    /// <example><code>Screening.Where("population", ">= 100000").Keeping("Monaco")</code></example>
    public static Screening Where(string name, string condition)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new ConditionScreening(name, UnitCondition.Parse(condition)) { Coverage = 0 };
    }

    /// <summary>The screening that keeps some units or indicators whatever their shares.</summary>
    /// <param name="names">The units' names or the indicators' codes.</param>
    public Screening Keeping(params ReadOnlySpan<string> names) => this with { Kept = EquatableArray.Create(names) };

    /// <summary>The screening that leaves out some units or indicators whatever their shares.</summary>
    /// <param name="names">The units' names or the indicators' codes.</param>
    public Screening LeavingOut(params ReadOnlySpan<string> names) => this with { LeftOut = EquatableArray.Create(names) };

    internal sealed override bool IsWholePanel => true;

    /// <summary>Keeps the units that nothing excludes.</summary>
    /// <param name="editor">The table; receives why the others are excluded.</param>
    /// <param name="failing">What fails for the unit at a place; null where nothing does.</param>
    /// <param name="nothingLeft">What is said where no unit is left.</param>
    /// <param name="hint">What to do then.</param>
    /// <exception cref="InvalidInputException">None is left.</exception>
    internal void KeepUnits(TableEditor editor, Func<int, string?> failing, string nothingLeft, string hint)
    {
        var (units, kept) = (editor.Table.Units, new List<string>());
        for (var u = 0; u < units.Count; u++)
        {
            var place = new Location { Unit = units[u] };
            if (Demanded(units[u], failing(u), editor.Diagnostics, place) is { } reason)
                editor.Diagnostics.Add(Diagnostic.Warning(
                    PreparationCodes.UnitExcluded, $"The unit '{units[u]}' {reason}; it is excluded.", place));
            else kept.Add(units[u]);
        }

        if (kept.Count == 0)
            throw new InvalidInputException(
                [Diagnostic.Error(PreparationCodes.NothingLeft, nothingLeft, hint: hint), .. editor.Diagnostics]);
        if (kept.Count < units.Count) editor.Keep(kept);
    }

    /// <summary>Why something is left out, in words that a sentence ends with; null when it is not. Demands come last.</summary>
    internal string? Demanded(string name, string? failing, List<Diagnostic> found, Location place)
    {
        if (LeftOut.AsSpan().Contains(name)) return "is left out on demand";
        if (failing is null || !Kept.AsSpan().Contains(name)) return failing;
        found.Add(Diagnostic.Information(PreparationCodes.KeptOnDemand, $"'{name}' {failing}, but is kept on demand.", place));
        return null;
    }

    private static double RequireShare(double share) =>
        share is >= 0 and <= 1 ? share : throw new ArgumentOutOfRangeException(nameof(share), share, "A share is between 0 and 1.");
}

using System.Globalization;

namespace InnovationPotential.Comparisons;

/// <summary>How far an assessment's levels agree with those that experts gave, and where the experts' contradict the evidence.</summary>
/// <remarks>
/// Agreement measures agreement, not truth: where the experts contradict their own evidence, no rule can agree with them fully. Immutable
/// and value-equal.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record AgreementReport : IShowsTables
{
    private static readonly ResultColumn<(string Unit, string Expert, string Assessed)>[] Differing =
    [
        new("unit", d => d.Unit),
        new("expert", d => d.Expert, "experts"),
        new("assessed", d => d.Assessed),
    ];

    private static readonly ResultColumn<Contradiction>[] Contradicting =
    [
        new("unit", c => c.Unit),
        new("verdict", c => c.Verdict, "experts"),
        new("evidence", c => c.Kind == ContradictionKind.IdenticalEvidence ? "identical to" : "better than"),
        new("other", c => c.Other, "other unit"),
        new("otherVerdict", c => c.OtherVerdict, "experts"),
        new("known", c => c.Known, NumberText.Rank, "indicators known"),
    ];

    private AgreementReport(EquatableArray<string> units, IReadOnlyList<string?> expert, IReadOnlyList<string?> assessed, LevelOrder order)
    {
        var (first, second) = (order.PlacesOf(expert, units), order.PlacesOf(assessed, units));
        (Levels, Confusion) = (order.Levels, ConfusionMatrix.Of(first, second, order.Levels.Count));
        var unplaced = units.Where((_, i) => first[i] < 0 || second[i] < 0).ToArray();
        var diagnostics = new List<Diagnostic>();
        if (unplaced.Length > 0)
            diagnostics.Add(Diagnostic.Warning(ComparisonCodes.Unplaced,
                $"Left out for want of a level on one side: {string.Join(", ", unplaced)}."));
        if (Kappa is null)
            diagnostics.Add(Diagnostic.Warning(ComparisonCodes.Undefined,
                "κ is undefined: both sides know one level only, or there is no unit that both placed."));
        Disagreements = Enumerable.Range(0, first.Length)
            .Where(i => first[i] >= 0 && second[i] >= 0 && first[i] != second[i])
            .Select(i => (units[i], Levels[first[i]], Levels[second[i]])).ToEquatableArray();
        Diagnostics = [.. diagnostics];
    }

    /// <summary>The levels, from the worst to the best.</summary>
    public EquatableArray<string> Levels { get; }

    private ConfusionMatrix Confusion { get; }

    /// <summary>How often the experts chose one level and the assessment another, or the same.</summary>
    /// <param name="expert">The experts' level.</param>
    /// <param name="assessed">The assessment's level.</param>
    /// <exception cref="ArgumentException">One of them is none of the <see cref="Levels"/>.</exception>
    public long CountOf(string expert, string assessed) => Confusion[PlaceOf(expert, nameof(expert)), PlaceOf(assessed, nameof(assessed))];

    /// <summary>The number of units placed by both.</summary>
    public long Count => Confusion.Total;

    /// <summary>The share of them on which both agree, from 0 to 1; null when there is none.</summary>
    public double? ExactShare => Defined(Confusion.Agreement);

    /// <summary>Cohen's κ, every disagreement counting the same; null when both know one level only.</summary>
    public double? Kappa => Defined(CohenKappa.Of(Confusion));

    /// <summary>Weighted κ, a disagreement counting by the number of levels between; null when both know one level only.</summary>
    public double? LinearKappa => Defined(CohenKappa.Of(Confusion, KappaWeights.Linear));

    /// <summary>Weighted κ, a disagreement counting by that number squared; null when both know one level only.</summary>
    public double? QuadraticKappa => Defined(CohenKappa.Of(Confusion, KappaWeights.Quadratic));

    /// <summary>The units on which both do not agree, with their levels by both, in the order of the units.</summary>
    public EquatableArray<(string Unit, string Expert, string Assessed)> Disagreements { get; }

    /// <summary>The pairs of units whose levels by the experts contradict the evidence.</summary>
    public EquatableArray<Contradiction> Contradictions { get; init; }

    /// <summary>What was left out or is undefined.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Compares two columns of levels.</summary>
    /// <param name="units">The units' names.</param>
    /// <param name="expert">The experts' level for each unit, null where there is none.</param>
    /// <param name="assessed">The assessment's, null where its score is undefined.</param>
    /// <param name="levels">The levels, from the worst to the best; case does not matter.</param>
    /// <remarks>A unit that one side leaves without a level is left out; a diagnostic names it.</remarks>
    /// <exception cref="ArgumentException">There is not one label a unit on both sides; the levels are fewer than two, empty or
    /// repeated.</exception>
    /// <exception cref="InvalidInputException">A label is none of the levels; every such unit is named.</exception>
    public static AgreementReport Of(IEnumerable<string> units, IReadOnlyList<string?> expert, IReadOnlyList<string?> assessed,
        IEnumerable<string> levels) =>
        new(units.ToEquatableArray(), expert, assessed, new LevelOrder(levels));

    /// <summary>
    /// Compares two columns of levels, and the experts' with the evidence; see <see cref="Comparisons.Contradiction.Find"/>.
    /// </summary>
    /// <param name="table">The evidence, a cross-section.</param>
    /// <param name="indicators">The indicators that count.</param>
    /// <param name="expert">The experts' level for each unit of the table, null where there is none.</param>
    /// <param name="assessed">The assessment's, null where its score is undefined.</param>
    /// <param name="levels">The levels, from the worst to the best; case does not matter.</param>
    /// <inheritdoc cref="Of(IEnumerable{string}, IReadOnlyList{string?}, IReadOnlyList{string?}, IEnumerable{string})" path="/exception"/>
    public static AgreementReport Of(IndicatorTable table, IEnumerable<Indicator> indicators, IReadOnlyList<string?> expert,
        IReadOnlyList<string?> assessed, IEnumerable<string> levels)
    {
        ArgumentNullException.ThrowIfNull(table);
        var order = levels.ToEquatableArray();
        return Of(table.Units, expert, assessed, order) with
        {
            Contradictions = Comparisons.Contradiction.Find(table, indicators, expert, order),
        };
    }

    /// <summary>The confusion matrix, the coefficients, the disagreements and the contradictions as aligned text.</summary>
    public override string ToString() => this.ToText();

    IEnumerable<TextTable> IShowsTables.Tables()
    {
        ResultColumn<int>[] confusion =
        [
            new("expert", i => Levels[i], "experts \\ assessed"),
            .. Levels.Select((level, j) => new ResultColumn<int>("level", i => Confusion[i, j], NumberText.Rank, level)),
        ];
        yield return confusion.Show(Enumerable.Range(0, Levels.Count), "Agreement with the experts, number of units",
            string.Join("; ", (string[])[
            $"agreement {Shown(ExactShare)}", $"κ {Shown(Kappa)}", $"linear κ {Shown(LinearKappa)}", $"quadratic κ {Shown(QuadraticKappa)}",
            .. Diagnostics.Select(d => d.Message)]));
        if (!Disagreements.IsEmpty) yield return Differing.Show(Disagreements, "Disagreements");
        if (!Contradictions.IsEmpty)
            yield return Contradicting.Show(Contradictions, "Contradictions: evidence at least as good, and a worse level by the experts");
    }

    private static string Shown(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "undefined";

    private int PlaceOf(string level, string parameter)
    {
        var place = Levels.AsSpan().IndexOf(level, StringComparer.OrdinalIgnoreCase);
        return place >= 0 ? place : throw new ArgumentException($"'{level}' is none of the levels {string.Join(", ", Levels)}.", parameter);
    }

    private static double? Defined(double value) => double.IsNaN(value) ? null : value;
}

using InnovationPotential.Weightings;

namespace InnovationPotential.Comparisons;

/// <summary>
/// Weights from budgets: each assessor spreads the same number of points over the indicators, and the mean budgets are the weights.
/// </summary>
/// <remarks>Source: OECD/JRC Handbook (2008), section 6.5. Immutable and value-equal.</remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record BudgetPanel : IShowsTables
{
    private static readonly ResultColumn<(CodeWeight Weight, PanelDispersion Dispersion)>[] Columns =
    [
        new("indicator", w => w.Weight.Code),
        new("weight", w => w.Weight.Weight, NumberText.Plain),
        new("sd of the points", w => w.Dispersion.StandardDeviation, NumberText.Plain),
        new("variation", w => w.Dispersion.Variation, NumberText.Plain),
    ];

    private BudgetPanel(BudgetEntry[] rows, BudgetOptions options)
    {
        var indicators = rows.Select(r => r.Indicator).Distinct(StringComparer.Ordinal).ToArray();
        var diagnostics = new List<Diagnostic>();
        var spendings = new List<double[]>();
        foreach (var budget in rows.GroupBy(r => r.Assessor, StringComparer.Ordinal))
        {
            var spent = budget.Sum(r => r.Points);
            var scale = Math.Abs(spent - options.Total) > 1e-9 * options.Total ? options.Total / spent : 1;
            if (scale != 1) diagnostics.Add(Rescaled(budget.Key, spent, options.Total));
            spendings.Add(Array.ConvertAll(indicators, i => scale * (budget.FirstOrDefault(r => r.Indicator == i)?.Points ?? 0)));
        }

        Weights = indicators.Select((code, i) =>
            new CodeWeight(code, spendings.Sum(s => s[i]) / spendings.Count / options.Total)).ToEquatableArray();
        Dispersions = indicators.Select((code, i) =>
            new PanelDispersion(null, code, spendings.Select(s => s[i]).ToArray())).ToEquatableArray();
        Concordance = new PanelConcordance(spendings, options.Practice);

        diagnostics.AddRange(Dispersions.Select(d => PanelDiagnostics.Dispersed(d, options.Practice)).OfType<Diagnostic>());
        diagnostics.AddRange(PanelDiagnostics.Of(Concordance, spendings.Count, indicators.Length, Location.None));
        if (indicators.Length > options.MostIndicators)
        {
            diagnostics.Add(Diagnostic.Warning(
                ComparisonCodes.ManyIndicators,
                Invariant($"The budgets are spread over {indicators.Length} indicators; people can weigh about "
                        + $"{options.MostIndicators} against each other."),
                hint: "Let them weigh dimensions first, then the indicators of each."));
        }

        Diagnostics = [.. diagnostics];
    }

    /// <summary>
    /// The weights, the mean shares of the budgets, from 0 to 1 and 1 in all, in the order in which the rows name the indicators first.
    /// </summary>
    public EquatableArray<CodeWeight> Weights { get; }

    /// <summary>How far the assessors' points differ, an entry a weight.</summary>
    public EquatableArray<PanelDispersion> Dispersions { get; }

    /// <summary>How far the assessors order the indicators alike.</summary>
    public PanelConcordance Concordance { get; }

    /// <summary>What to heed: budgets that were rescaled, dispersion beyond practice, too many indicators.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The weight of an indicator, from 0 to 1.</summary>
    /// <param name="indicator">The indicator's code.</param>
    /// <exception cref="ArgumentException">Nobody spent anything on such an indicator.</exception>
    public double this[string indicator] =>
        CodeWeight.Find(Weights, indicator)
            ?? throw new ArgumentException($"The budgets have no indicator '{indicator}'.", nameof(indicator));

    /// <summary>The weights of some budgets.</summary>
    /// <param name="budgets">What each assessor spends on each indicator, in any order; nothing where there is no row.</param>
    /// <param name="configure">Changes options: <c>o => o with { Total = 10 }</c>.</param>
    /// <remarks>
    /// A budget that does not sum to the total is rescaled to it, so that everyone has the same say, and a diagnostic says so.
    /// An indicator on which an assessor has no row got nothing from them: that is a 0, not a gap.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The total is not above 0.</exception>
    /// <exception cref="InvalidInputException">There is no row; an assessor spends twice on an indicator, less than 0, an infinite amount
    /// or nothing in all; a name is empty. All problems are carried.</exception>
    public static BudgetPanel Of(IEnumerable<BudgetEntry> budgets, Func<BudgetOptions, BudgetOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        var options = configure is null ? new BudgetOptions() : configure(new BudgetOptions());
        if (!(options.Total > 0) || !double.IsFinite(options.Total))
            throw new ArgumentOutOfRangeException(nameof(configure), options.Total, "A budget is above 0.");
        var rows = budgets.ToArray();
        Elements.ThrowIfNull(rows, nameof(budgets));
        InvalidInputException.ThrowIfAny(Validate(rows));
        return new BudgetPanel(rows, options);
    }

    /// <summary>The weights as a weighting of a model.</summary>
    public Weighting ToWeighting() => Weighting.Fixed([.. Weights.Select(w => (w.Code, w.Weight))]);

    /// <summary>The weights, the spread and the concordance as aligned text.</summary>
    public override string ToString() => this.ToText();

    private static Diagnostic Rescaled(string assessor, double spent, double total) => Diagnostic.Warning(
        ComparisonCodes.BudgetRescaled,
        Invariant($"'{assessor}' spends {Counted.Of(spent, "point")} of {total}; the budget was rescaled to the total."),
        hint: "Ask the assessor to correct it.");

    private static IEnumerable<Diagnostic> Validate(BudgetEntry[] rows)
    {
        if (rows.Length == 0)
            yield return Diagnostic.Error(ComparisonCodes.NoJudgments, "There are no budgets.", hint: "Give at least one.");
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var place = new Location { Row = i + 1, Node = row.Indicator };
            if (string.IsNullOrWhiteSpace(row.Assessor) || string.IsNullOrWhiteSpace(row.Indicator))
                yield return Diagnostic.Error(ComparisonCodes.InvalidJudgment, "A row does not name its assessor and indicator.", place,
                    "Name both.");
            else if (!seen.Add((row.Assessor, row.Indicator)))
                yield return Diagnostic.Error(ComparisonCodes.DuplicateJudgment, $"'{row.Assessor}' spends twice on '{row.Indicator}'.",
                    place, "Add the two up.");
            if (!(row.Points >= 0) || double.IsInfinity(row.Points))
                yield return Diagnostic.Error(ComparisonCodes.InvalidJudgment,
                    Invariant($"'{row.Assessor}' spends {Counted.Of(row.Points, "point")}."), place,
                    "Spend 0 or more.");
        }

        foreach (var budget in rows.GroupBy(r => r.Assessor, StringComparer.Ordinal))
        {
            if (!(budget.Sum(r => r.Points) is > 0 and < double.PositiveInfinity))
                yield return Diagnostic.Error(ComparisonCodes.InvalidJudgment,
                    $"'{budget.Key}' spends nothing, or more than a number can hold.",
                    hint: "Leave the assessor out, or ask for the budget.");
        }
    }

    IEnumerable<TextTable> IShowsTables.Tables() => [Columns.Show(Weights.Zip(Dispersions), note: Concordance.ToString())];
}

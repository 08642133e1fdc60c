namespace InnovationPotential.Preparation;

/// <summary>Lets methods impute what was held out, and compares.</summary>
internal sealed class ImputationTrial
{
    private readonly IndicatorTable _table;
    private readonly IndicatorGroup[] _groups;
    private readonly string[] _codes;
    private readonly HeldOutCells _cells;

    public ImputationTrial(IndicatorTable table, IEnumerable<IndicatorGroup>? groups, double share, ulong seed)
    {
        _table = table;
        _groups = groups?.ToArray() ?? [IndicatorGroup.Of("", table.Indicators.AsSpan())];
        _codes = [.. _groups.SelectMany(g => g.Indicators).Select(i => i.Code).Distinct()];
        _cells = new HeldOutCells(table, _codes, share, seed);
    }

    /// <summary>The methods that a table has what they need for: panel methods with periods, groups where units share one.</summary>
    public static IEnumerable<Imputation> MethodsFor(IndicatorTable table) =>
    [
        Imputation.Mean,
        Imputation.Median,
        .. table.Attributes.Where(HasGroups).Select(a => Imputation.ByGroup(a.Name)),
        Imputation.BySiblings(),
        Imputation.Regression(),
        Imputation.NearestUnits(),
        Imputation.ExpectationMaximization,
        .. table.Periods.Count < 2 ? Array.Empty<Imputation>()
            : [Imputation.Previous, Imputation.Next, Imputation.Nearest, Imputation.Linear, Imputation.LinearWithConstantEnds],
    ];

    public (ImputationAccuracy[] Rows, Diagnostic[] Found) Run(Imputation[] methods, int rounds)
    {
        var (names, tallies) = (Names(methods), new Dictionary<(int Method, string Code), List<(double Truth, double Given)>>());
        for (var round = 0; round < rounds; round++)
        {
            var without = _cells.Without(round);
            for (var m = 0; m < methods.Length; m++)
            {
                var prepared = methods[m].Apply(without, _groups).Table;
                foreach (var code in _codes.Where(methods[m].Concerns))
                {
                    if (!tallies.TryGetValue((m, code), out var pairs)) tallies.Add((m, code), pairs = []);
                    pairs.AddRange(_cells.RowsOf(code, round).Select(row => (_table[code].Values[row], prepared[code].Values[row])));
                }
            }
        }

        ImputationAccuracy[] rows =
        [
            .. _codes.SelectMany(code => MarkBest([.. Enumerable.Range(0, methods.Length).Where(m => tallies.ContainsKey((m, code)))
                .Select(m => Accuracy(names[m], code, tallies[(m, code)]))])),
        ];
        return (rows, [.. Found(names, rows)]);
    }

    private static bool HasGroups(UnitAttribute attribute)
    {
        var sizes = attribute.Values.Where(v => v is not null).GroupBy(v => v).Select(g => g.Count()).ToArray();
        return sizes.Length > 1 && sizes.Sum() >= 2 * sizes.Length;
    }

    private static ImputationAccuracy Accuracy(string method, string code, List<(double Truth, double Given)> pairs)
    {
        var known = pairs.FindAll(p => !double.IsNaN(p.Given));
        var accuracy = new ImputationAccuracy(method, code, pairs.Count, known.Count);
        if (known.Count == 0) return accuracy;
        var squares = known.Sum(p => (p.Truth - p.Given) * (p.Truth - p.Given));
        var moments = Moments.Of([.. known.Select(p => p.Truth)]);
        return accuracy with
        {
            RootMeanSquareError = Math.Sqrt(squares / known.Count),
            MeanAbsoluteError = known.Sum(p => Math.Abs(p.Truth - p.Given)) / known.Count,
            RSquared = moments.IsConstant ? null : 1 - (squares / (moments.PopulationVariance * moments.Count)),
        };
    }

    private static IEnumerable<ImputationAccuracy> MarkBest(ImputationAccuracy[] rows)
    {
        var most = rows.Length == 0 ? 0 : rows.Max(r => r.Imputed);
        if (most == 0) return rows;
        var least = rows.Where(r => r.Imputed == most).Min(r => r.RootMeanSquareError!.Value);
        return rows.Select(r => r with
        {
            IsBest = r.Imputed == most && Rounding.AreEqual(r.RootMeanSquareError!.Value, least),
        });
    }

    private IEnumerable<Diagnostic> Found(string[] names, ImputationAccuracy[] rows)
    {
        foreach (var code in _codes.Where(code => _cells.RowsOf(code, 0).Length == 0))
            yield return Diagnostic.Information(PreparationCodes.NothingHeldOut,
                $"Nothing of '{code}' is held out: it has fewer than two observed values.", new Location { Node = code });
        foreach (var name in names)
        {
            var open = rows.Where(r => r.Method == name && r.Imputed < r.HeldOut).ToArray();
            if (open.Length > 0)
                yield return Diagnostic.Information(PreparationCodes.HeldOutNotImputed,
                    $"'{name}' left {Counted.Of(open.Sum(r => r.HeldOut - r.Imputed), "cell")} of "
                        + $"{rows.Where(r => r.Method == name).Sum(r => r.HeldOut)} that were held out missing: "
                        + $"{string.Join(", ", open.Select(r => r.Indicator))}.",
                    hint: "Impute by another method behind it, or compare only what both impute.");
        }
    }

    // What tells methods of one kind apart: the attribute, else the number.
    private static string[] Names(Imputation[] methods)
    {
        string[] given = [.. methods.Select(m => m is GroupImputation group ? $"{m.Kind} {group.Attribute}" : m.Kind)];
        return [.. given.Select((name, i) => given.Count(n => n == name) == 1
            ? name : FormattableString.Invariant($"{name} {given.Take(i + 1).Count(n => n == name)}"))];
    }
}

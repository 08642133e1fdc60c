using InnovationPotential.Assessments;
using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;
using InnovationPotential.Strategies;

namespace InnovationPotential.Excel;

/// <summary>
/// What normalizations have learned: as formulas over the data where it was learned from just these, else as numbers that may be changed.
/// </summary>
internal sealed class ParameterSheet
{
    public const string Name = "parameters";
    private const int FirstParameter = 2;
    private readonly Dictionary<int, int> _rows = [];
    private readonly List<IReadOnlyList<SheetCell>> _cells = [];
    private readonly Assessment _assessment;

    public ParameterSheet(Assessment assessment)
    {
        _assessment = assessment;
        var plan = assessment.Plans[0];
        foreach (var index in plan.InTreeOrder)
        {
            if (plan.Nodes[index] is not { IsLeaf: true, Valuation: FittedLine line } leaf) continue;
            _rows.Add(index, _cells.Count + 2);
            var (origin, width, low, high) = Learned(leaf, line);
            _cells.Add(
            [
                leaf.Code, NormalizationOf(leaf)?.Kind ?? leaf.Strategy.Kind, Cell(origin, line.Origin), Cell(width, line.Width),
                Cell(low, line.LowEnd), Cell(high, line.HighEnd),
            ]);
        }
    }

    /// <summary>The sheet.</summary>
    public WrittenSheet Sheet => new(Name, ["indicator", "normalization", "origin", "width", "low_end", "high_end"], _cells);

    /// <summary>Where the parameters of a leaf stand; null for one that is no line.</summary>
    public LineParameters? Of(PlanNode leaf) => !_rows.TryGetValue(leaf.Index, out var row) || leaf.Valuation is not FittedLine line ? null
        : new LineParameters(At(row, 0), At(row, 1), double.IsInfinity(line.LowEnd) ? null : At(row, 2),
            double.IsInfinity(line.HighEnd) ? null : At(row, 3));

    /// <summary>The rank of a value among those of its column; null where it was learned elsewhere, or ties are not so simple.</summary>
    public string? RankOf(PlanNode leaf, string x)
    {
        if (NormalizationOf(leaf) is not Rank rank || leaf.Valuation is not FittedKnots knots || !LearnedHere(leaf)
            || leaf.Node is not Indicator { Direction: Direction.HigherIsBetter or Direction.LowerIsBetter } indicator) return null;
        var values = _assessment.Table[leaf.Code].Values.ToArray().Where(v => !double.IsNaN(v)).ToArray();
        var isLess = indicator.Direction == Direction.LowerIsBetter;
        // Values that count as equal but for rounding are equal to a spreadsheet only where they are the same.
        double CountedRank(double value)
        {
            var before = values.Count(v => isLess ? v > value : v < value);
            var equal = values.Count(v => v == value);
            var among = rank.Ties switch { RankTies.Maximum => equal, RankTies.Average => (equal + 1) / 2.0, _ => 1 };
            return before + among - 1 + rank.First;
        }

        if (rank.Ties == RankTies.Dense || Array.Exists(values, v => CountedRank(v) != knots.Apply(v))) return null;
        var column = DataSheet.ColumnOf(_assessment, leaf.Code);
        var count = $"SUMPRODUCT(ISNUMBER({column})*({column}{(isLess ? ">" : "<")}{x}))";
        var same = $"SUMPRODUCT(ISNUMBER({column})*({column}={x}))";
        return rank.Ties switch
        {
            RankTies.Maximum => $"{count}+{same}+{FormulaText.Of(rank.First - 1)}",
            RankTies.Average => $"{count}+({same}+1)/2+{FormulaText.Of(rank.First - 1)}",
            _ => $"{count}+{FormulaText.Of(rank.First)}",
        };
    }

    private static string At(int row, int parameter) => FormulaText.Fixed(Name, row, FirstParameter + parameter);

    private static SheetCell Cell(string? formula, double value) =>
        double.IsInfinity(value) ? default : new SheetCell(null, value) { Formula = formula };

    private static Normalization? NormalizationOf(PlanNode leaf) => (leaf.Strategy as WeightedIndex)?.NormalizationOf(leaf.Code);

    private bool LearnedHere(PlanNode leaf) => _assessment.Fitted.PlanPeriods.IsEmpty && _assessment.Model.Benchmarks.IsEmpty
        && _assessment.Fitted.ReferenceUnits == _assessment.Source.Units && _assessment.Fitted.Scope == FitScope.WholePanel
        && leaf.Strategy.ScopeOf(leaf.Code) is null;

    private (string? Origin, string? Width, string? Low, string? High) Learned(PlanNode leaf, FittedLine line)
    {
        if (!LearnedHere(leaf) || line.Logarithmic || leaf.Node is not Indicator { Goalposts: null } indicator
            || indicator.Direction is not (Direction.HigherIsBetter or Direction.LowerIsBetter)) return default;
        var isLess = indicator.Direction == Direction.LowerIsBetter;
        var moments = Moments.Of(_assessment.Table[leaf.Code].Values);
        var values = _assessment.Table[leaf.Code].Values.ToArray().Where(v => !double.IsNaN(v)).DefaultIfEmpty(double.NaN).ToArray();
        var column = DataSheet.ColumnOf(_assessment, leaf.Code);
        var (least, greatest) = (values.Min(), values.Max());
        return NormalizationOf(leaf) switch
        {
            MinMax rule when line.Origin == (isLess ? greatest : least) && line.Width == (isLess ? least - greatest : greatest - least) =>
                isLess ? ($"MAX({column})", $"MIN({column})-MAX({column})", Clip(rule, "MIN"), Clip(rule, "MAX"))
                    : ($"MIN({column})", $"MAX({column})-MIN({column})", Clip(rule, "MIN"), Clip(rule, "MAX")),
            ZScore rule when Rounding.AreEqual(line.Origin, moments.Mean) && Rounding.AreEqual(Math.Abs(line.Width),
                rule.Ddof == 0 ? moments.PopulationStandardDeviation : moments.SampleStandardDeviation) =>
                ($"AVERAGE({column})", $"{(isLess ? "-" : "")}{(rule.Ddof == 0 ? "STDEVP" : "STDEV")}({column})", null, null),
            _ => default,
        };

        string? Clip(MinMax rule, string end) => rule.Clip ? $"{end}({column})" : null;
    }
}

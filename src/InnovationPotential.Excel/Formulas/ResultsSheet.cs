using InnovationPotential.Assessments;
using InnovationPotential.Numerics;

namespace InnovationPotential.Excel;

/// <summary>The whole of each unit: score, bounds, coverage, rank and level as formulas over the sheet <c>scores</c>.</summary>
/// <param name="assessment">The assessment.</param>
/// <param name="scores">The scores.</param>
internal sealed class ResultsSheet(Assessment assessment, ScoreSheet scores)
{
    public const string Bands = "bands";
    private readonly EvaluationPlan _plan = assessment.Plans[0];
    private readonly int _score = assessment.Periods.IsEmpty ? 1 : 2;

    /// <summary>The sheet.</summary>
    public WrittenSheet Sheet => new("results",
        ["unit", .. _score == 2 ? ["period"] : Array.Empty<string>(), "score", "low", "high", "coverage", "rank", "level", "ranked"],
        assessment.Results.Select((unit, row) => Row(unit, row)));

    /// <summary>The levels' ends; null for a model without.</summary>
    public WrittenSheet? BandSheet => assessment.Model.Bands is not { } bands ? null
        : new(Bands, ["level", "from", "to", "quantity"],
            bands.Items.Select(b => (IReadOnlyList<SheetCell>)[b.Name, b.From, b.To, bands.Quantity.ToString().ToLowerInvariant()]));

    private IReadOnlyList<SheetCell> Row(UnitAssessment unit, int place)
    {
        var row = place + 2;
        var (score, low, high, coverage) = (scores.OfRoot(row, 0), scores.OfRoot(row, 1), scores.OfRoot(row, 2), scores.OfRoot(row, 3));
        return
        [
            unit.Unit, .. _score == 2 ? [(SheetCell)unit.Period?.Label] : Array.Empty<SheetCell>(),
            FormulaText.Live(FormulaText.Copy(score), unit.Score),
            // The bounds contain the score.
            FormulaText.Live($"IF(ISNUMBER({low}),MIN({score},{low}),\"\")", unit.Low),
            FormulaText.Live($"IF(ISNUMBER({high}),MAX({score},{high}),\"\")", unit.High),
            FormulaText.Live(FormulaText.Copy(coverage), unit.Coverage),
            FormulaText.Live(RankOf(place), unit.Rank),
            assessment.Model.Bands is null ? default : FormulaText.Live(LevelOf(row), unit.Level),
            assessment.Model.Benchmarks.AsSpan().Contains(unit.Unit) ? 0d : 1d,
        ];
    }

    // Among the units of the same period; scores that are equal but for rounding are tied.
    private string? RankOf(int place)
    {
        var (count, row) = (assessment.Units.Count, place + 2);
        var first = (place / count * count) + 2;
        var (own, ranked) = (CellRange.NameOf(row, _score), CellRange.NameOf(row, _score + 6));
        var (all, those) = (Range(_score), Range(_score + 6));
        var slack = $"MAX({FormulaText.Of(_plan.Root.ScoreFloor)},{FormulaText.Of(Rounding.Share)}*ABS({own}))";
        var ahead = $"SUMPRODUCT({those}*ISNUMBER({all})*({all}>{own}+{slack}))";
        var level = $"SUMPRODUCT({those}*ISNUMBER({all})*({all}>={own}-{slack})*({all}<={own}+{slack}))";
        var rank = assessment.Options.Ties switch
        {
            RankTies.Minimum => $"1+{ahead}",
            RankTies.Maximum => $"{ahead}+{level}",
            RankTies.Average => $"{ahead}+({level}+1)/2",
            _ => null,
        };
        return rank is null ? null : $"IF(AND(ISNUMBER({own}),{ranked}=1),{rank},\"\")";

        string Range(int column) => FormulaText.Column("results", column, first, first + count - 1);
    }

    private string? LevelOf(int row)
    {
        if (assessment.Model.Bands is not { } bands || bands.Quantity is not (BandQuantity.Score or BandQuantity.Share)
            || LevelRule.ObstacleOf(bands.Quantity, _plan.Root.Range) != LevelObstacle.None || !assessment.Fitted.PlanPeriods.IsEmpty)
            return null;
        var (own, range) = (CellRange.NameOf(row, _score), _plan.Root.Range);
        var quantity = bands.Quantity == BandQuantity.Score ? own
            : $"(({own}-{FormulaText.Of(range.Low)})/{FormulaText.Of(range.High - range.Low)})";
        var floor = FormulaText.Of(bands.FloorOf(_plan.Root.ScoreFloor));
        var level = "\"\"";
        for (var i = bands.Items.Count - 1; i >= 0; i--)
        {
            var band = bands.Items[i];
            string[] ends =
            [
                .. double.IsInfinity(band.From) ? [] : EndOf(FormulaText.Fixed(Bands, i + 2, 1), band.IncludesFrom, ">"),
                .. double.IsInfinity(band.To) ? [] : EndOf(FormulaText.Fixed(Bands, i + 2, 2), band.IncludesTo, "<"),
            ];
            level = ends.Length == 0 ? FormulaText.Fixed(Bands, i + 2, 0)
                : $"IF(AND({string.Join(",", ends)}),{FormulaText.Fixed(Bands, i + 2, 0)},{level})";
        }

        return $"IF(ISNUMBER({own}),{level},\"\")";

        // An end that is reached but for rounding is reached.
        string[] EndOf(string end, bool isIn, string sign) =>
        [
            $"{quantity}{sign}{(isIn ? "=" : "")}{end}{(isIn == (sign == ">") ? "-" : "+")}"
                + $"MAX({floor},{FormulaText.Of(Rounding.Share)}*ABS({end}))",
        ];
    }
}

using InnovationPotential.Assessments;

namespace InnovationPotential.Comparisons;

/// <summary>What an edition says of the units that are looked at, in its period.</summary>
internal sealed class EditionScores
{
    private readonly double[] _sorted;
    private readonly double _floor;

    public EditionScores(Assessment assessment, string[] units, Period? period)
    {
        Period[] periods = period is { } p ? [p] : [];
        var rows = RankedRows.Of(assessment, units, periods);
        (Scores, Ranks) = (rows.Scores, rows.Ranks);
        LevelNames = ScenarioComparison.LevelsOf(assessment, units, periods);
        Levels = Array.ConvertAll(LevelNames,
            n => n is null ? double.NaN : assessment.Model.Bands!.Items.TakeWhile(b => b.Name != n).Count());
        var slot = period is { } at ? assessment.Table.IndexOf(at) : 0;
        var count = assessment.Units.Count;
        _sorted = [.. UnitRoles.Ranked(assessment.ScoreColumn(0), assessment.Model, assessment.Units)
            .Skip(slot * count).Take(count).Where(double.IsFinite).Order()];
        _floor = assessment.Plans[slot].Root.ScoreFloor;
    }

    public double[] Scores { get; }

    public double[] Ranks { get; }

    public string?[] LevelNames { get; }

    /// <summary>The place of each unit's level, from the lowest; NaN without one.</summary>
    public double[] Levels { get; }

    /// <summary>The rank that a unit would have here with another score.</summary>
    public double RankWith(int unit, double score)
    {
        if (double.IsNaN(Ranks[unit]) || double.IsNaN(score)) return double.NaN;
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Rounding.IsAbove(_sorted[middle], score, _floor)) high = middle;
            else low = middle + 1;
        }

        return 1 + _sorted.Length - low - (Rounding.IsAbove(Scores[unit], score, _floor) ? 1 : 0);
    }
}

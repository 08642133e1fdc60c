namespace InnovationPotential.Normalizations;

/// <summary>What is known of the ranks of a sample whose values are not at hand.</summary>
/// <param name="Count">How many values it has.</param>
/// <param name="Groups">How many of them are told apart.</param>
/// <param name="Lowest">How many are the lowest, but for rounding.</param>
/// <param name="Highest">How many are the highest.</param>
internal sealed record RankSummary(double Count, double Groups, double Lowest, double Highest)
{
    /// <summary>The map that gives each value a score made of its rank.</summary>
    /// <param name="sample">What else is known of the sample.</param>
    /// <param name="direction">Which values are better.</param>
    /// <param name="ties">Which of their places equal values share.</param>
    /// <param name="first">The score of the first rank.</param>
    /// <param name="steps">By what ranks are divided, counted from 0.</param>
    /// <param name="range">The range of the scores.</param>
    public FittedRanks ToRanks(SampleSummary sample, Direction direction, RankTies ties, double first, double steps, ScoreRange range)
    {
        var isFalling = direction == Direction.LowerIsBetter;
        double Shared(double before, double size, double dense) => ties switch
        {
            RankTies.Minimum => before + 1,
            RankTies.Maximum => before + size,
            RankTies.Average => before + ((size + 1) / 2),
            _ => dense,
        };
        var (bottom, top) = (Shared(0, isFalling ? Highest : Lowest, 1),
            Shared(Count - (isFalling ? Lowest : Highest), isFalling ? Lowest : Highest, Groups));
        var ranks = new FittedRanks(Count, Groups, isFalling, ties, first, steps) { Range = range };
        var (worst, best) = (ranks.ScoreOf(bottom), ranks.ScoreOf(top));
        return ranks with { Worst = worst, Best = best, LowEnd = sample.Low, HighEnd = sample.High };
    }
}

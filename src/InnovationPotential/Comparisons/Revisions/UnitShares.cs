using System.Numerics;

namespace InnovationPotential.Comparisons;

/// <summary>What the causes add to a unit's score, rank and level, summed over orders.</summary>
internal sealed class UnitShares(int unit, int causes)
{
    private readonly double[] _pairScores = new double[causes], _pairRanks = new double[causes];
    private readonly double[] _scoreSquares = new double[causes], _rankSquares = new double[causes];
    private int _pairs;

    public int Unit => unit;

    public double[] Scores { get; } = new double[causes];

    public double[] Ranks { get; } = new double[causes];

    public double[] Levels { get; } = new double[causes];

    /// <summary>What the others' movement adds to the rank.</summary>
    public double Others { get; private set; }

    /// <summary>The first edition in which the unit has no score; null where it has one in all.</summary>
    public BigInteger? Undefined { get; private set; }

    /// <summary>One step from an edition to the next.</summary>
    /// <param name="from">The edition.</param>
    /// <param name="to">The next.</param>
    /// <param name="cause">What is new in it.</param>
    /// <param name="weight">The share of orders in which it happens.</param>
    /// <param name="isOfData">Whether what the others' scores do is told apart.</param>
    /// <param name="set">What was new before.</param>
    public void Add(EditionScores from, EditionScores to, int cause, double weight, bool isOfData, BigInteger set)
    {
        if (double.IsNaN(from.Scores[unit])) Undefined ??= set;
        if (double.IsNaN(to.Scores[unit])) Undefined ??= set | (BigInteger.One << cause);
        var score = to.Scores[unit] - from.Scores[unit];
        var rank = to.Ranks[unit] - from.Ranks[unit];
        // Half of the orders move the unit first and the others then; the other half the other way round.
        var own = !isOfData ? rank : ((from.RankWith(unit, to.Scores[unit]) - from.Ranks[unit])
            + (to.Ranks[unit] - to.RankWith(unit, from.Scores[unit]))) / 2;
        Scores[cause] += weight * score;
        Ranks[cause] += weight * own;
        Others += weight * (rank - own);
        Levels[cause] += weight * (to.Levels[unit] - from.Levels[unit]);
        _pairScores[cause] += score / 2;
        _pairRanks[cause] += own / 2;
    }

    /// <summary>Ends a pair of an order and its reverse.</summary>
    public void EndPair()
    {
        _pairs++;
        for (var c = 0; c < causes; c++)
        {
            _scoreSquares[c] += _pairScores[c] * _pairScores[c];
            _rankSquares[c] += _pairRanks[c] * _pairRanks[c];
        }

        Array.Clear(_pairScores);
        Array.Clear(_pairRanks);
    }

    /// <summary>The standard error of a mean over pairs; null where every order was counted.</summary>
    public double? ScoreError(int cause) => Error(_scoreSquares[cause], Scores[cause]);

    public double? RankError(int cause) => Error(_rankSquares[cause], Ranks[cause]);

    private double? Error(double squares, double mean) =>
        _pairs < 2 ? null : Math.Sqrt(Math.Max(0, (squares / _pairs) - (mean * mean)) / (_pairs - 1));
}

using System.Numerics;

namespace InnovationPotential.Robustness;

/// <summary>
/// Sums of the effective weights over the replications in which a unit has the greatest score; all of those who share it count.
/// </summary>
internal sealed class CentralWeightTally(StudyFrame frame) : Tally
{
    private const double Steps = 1L << 40;
    private const long FoldAfter = 1L << 17;

    private readonly int _units = frame.Units.Count;
    private readonly int _leaves = frame.Leaves.Count;
    private readonly long[] _recent = new long[frame.Rows * frame.Leaves.Count];
    private readonly Int128[] _sums = new Int128[frame.Rows * frame.Leaves.Count];
    private readonly long[] _wins = new long[frame.Rows];
    private readonly uint[] _winners = new uint[frame.Rows];
    private readonly long[] _weights = new long[frame.Leaves.Count * ReplicationBatch.Lanes];
    private long _sinceFold;

    /// <summary>The replications in which a row ranked first.</summary>
    public long WinsOf(int row) => _wins[row];

    /// <summary>The mean weight of an indicator over them; null of none.</summary>
    public double? MeanOf(int row, int leaf)
    {
        Fold();
        return _wins[row] == 0 ? null : (double)_sums[(row * _leaves) + leaf] / Steps / _wins[row];
    }

    /// <inheritdoc/>
    public override void Add(ReplicationBatch batch)
    {
        if (++_sinceFold > FoldAfter) Fold();
        var counted = (uint)batch.Counted;
        for (var i = 0; i < _weights.Length; i++) _weights[i] = (long)Math.Round(batch.Weights![i] * Steps);
        for (var first = 0; first < _winners.Length; first += _units) FindWinners(batch.Scores, first, counted);
        for (var row = 0; row < _winners.Length; row++)
        {
            for (var lanes = _winners[row]; lanes != 0; lanes &= lanes - 1)
            {
                var lane = BitOperations.TrailingZeroCount(lanes);
                _wins[row]++;
                for (var leaf = 0; leaf < _leaves; leaf++)
                    _recent[(row * _leaves) + leaf] += _weights[(leaf * ReplicationBatch.Lanes) + lane];
            }
        }
    }

    /// <inheritdoc/>
    public override void Merge(Tally other)
    {
        var weights = (CentralWeightTally)other;
        Fold();
        weights.Fold();
        Accumulation.Add(_sums, weights._sums);
        Accumulation.Add(_wins, weights._wins);
    }

    /// <inheritdoc/>
    public override void Exchange(CountExchange exchange)
    {
        Fold();
        exchange.Wide(_sums);
        exchange.Longs(_wins);
    }

    private void Fold()
    {
        for (var i = 0; i < _recent.Length; i++) _sums[i] += _recent[i];
        Array.Clear(_recent);
        _sinceFold = 0;
    }

    private void FindWinners(double[] scores, int first, uint counted)
    {
        Span<double> best = stackalloc double[ReplicationBatch.Lanes];
        best.Fill(double.NegativeInfinity);
        for (var row = first; row < first + _units; row++)
        {
            for (var lane = 0; lane < ReplicationBatch.Lanes; lane++)
            {
                var score = scores[(row * ReplicationBatch.Lanes) + lane];
                if (score > best[lane]) best[lane] = score;
            }
        }

        for (var row = first; row < first + _units; row++)
        {
            var winners = 0u;
            for (var lane = 0; lane < ReplicationBatch.Lanes; lane++)
            {
                if (scores[(row * ReplicationBatch.Lanes) + lane] == best[lane]) winners |= 1u << lane;
            }

            _winners[row] = winners & counted;
        }
    }
}

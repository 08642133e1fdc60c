using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>Means, variances about the nominal score, extremes and histograms of the scores of each row.</summary>
internal sealed unsafe class ScoreTally : VectorTally
{
    private const int Slots = 8;

    private readonly LaneScale _scale;
    private readonly double[] _references;
    private readonly double[] _least;
    private readonly double[] _greatest;

    /// <summary>A tally without counts.</summary>
    /// <param name="frame">The study.</param>
    /// <param name="histograms">Whether there are histograms, for want of the whole sample.</param>
    public ScoreTally(StudyFrame frame, bool histograms)
    {
        _scale = new LaneScale(frame.Low, frame.High);
        _references = [.. frame.NominalScores.Select(_scale.CoarseOf)];
        Moments = new MomentTally(frame.Rows, histograms, signed: false);
        _least = GC.AllocateArray<double>(frame.Rows * Slots, pinned: true);
        _greatest = GC.AllocateArray<double>(frame.Rows * Slots, pinned: true);
        Array.Fill(_least, double.PositiveInfinity);
        Array.Fill(_greatest, double.NegativeInfinity);
    }

    /// <summary>The sums.</summary>
    public MomentTally Moments { get; }

    /// <summary>The least score of a row; +∞ of none.</summary>
    public double LeastOf(int row) => _least.AsSpan(row * Slots, Slots).ToArray().Min();

    /// <summary>The greatest score of a row; −∞ of none.</summary>
    public double GreatestOf(int row) => _greatest.AsSpan(row * Slots, Slots).ToArray().Max();

    /// <inheritdoc/>
    public override void Add<T>(ReplicationBatch batch)
    {
        fixed (double* scores = batch.Scores, least = _least, greatest = _greatest)
        {
            for (var row = 0; row < _references.Length; row++)
            {
                var of = scores + ((nint)row * ReplicationBatch.Lanes);
                Moments.Add<T, ScoreLanes>(row, new ScoreLanes(of, _scale, _references[row]));
                LaneMoments.Extremes<T>(of, least + ((nint)row * Slots), greatest + ((nint)row * Slots));
            }
        }
    }

    /// <inheritdoc/>
    public override void Merge(Tally other)
    {
        var scores = (ScoreTally)other;
        Moments.Merge(scores.Moments);
        for (var i = 0; i < _least.Length; i++)
        {
            _least[i] = Math.Min(_least[i], scores._least[i]);
            _greatest[i] = Math.Max(_greatest[i], scores._greatest[i]);
        }
    }

    /// <summary>Counts kept scores in the histograms.</summary>
    public void CountSample(SampleStore sample)
    {
        var block = stackalloc double[ReplicationBatch.Lanes];
        for (var row = 0; row < _references.Length; row++)
        {
            for (var first = 0L; first < sample.To - sample.From; first += ReplicationBatch.Lanes)
            {
                sample.Fill(row, first, new Span<double>(block, ReplicationBatch.Lanes));
                Moments.CountOneByOne(row, new ScoreLanes(block, _scale, _references[row]));
            }
        }
    }

    /// <inheritdoc/>
    public override void Exchange(CountExchange exchange)
    {
        Moments.Exchange(exchange);
        for (var row = 0; row < _references.Length; row++)
        {
            _least.AsSpan(row * Slots, Slots).Fill(exchange.Number(LeastOf(row)));
            _greatest.AsSpan(row * Slots, Slots).Fill(exchange.Number(GreatestOf(row)));
        }
    }
}

using InnovationPotential.Data;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>How each unit's score changed from period to period, and from the first to the last.</summary>
internal sealed unsafe class ChangeTally : VectorTally
{
    private const int Slots = 8;

    private readonly int _units;
    private readonly LaneScale _scale;
    private readonly long[] _signs;

    /// <summary>A tally without counts.</summary>
    /// <param name="frame">The study.</param>
    /// <param name="histograms">Whether there are histograms, for want of the whole sample.</param>
    public ChangeTally(StudyFrame frame, bool histograms)
    {
        _units = frame.Units.Count;
        _scale = new LaneScale(frame.Low, frame.High);
        Steps = StepsOf(frame);
        Moments = new MomentTally(Steps.Length * _units, histograms, signed: true);
        _signs = new long[Steps.Length * _units * 2 * Slots];
    }

    /// <summary>The periods compared: each with the next, and the first with the last.</summary>
    public (int From, int To)[] Steps { get; }

    /// <summary>The sums, at [step · units + unit].</summary>
    public MomentTally Moments { get; }

    /// <summary>The periods a study compares: of those of one length each with the next, and the first with the last.</summary>
    public static (int From, int To)[] StepsOf(StudyFrame frame)
    {
        var periods = PeriodTexts.Read([.. frame.Periods]) ?? [];
        return [.. Enumerable.Range(0, periods.Length).GroupBy(p => periods[p].Kind).SelectMany(g => StepsOf([.. g]))];
    }

    private static IEnumerable<(int From, int To)> StepsOf(int[] periods)
    {
        var steps = periods.Zip(periods.Skip(1));
        return periods.Length > 2 ? steps.Append((periods[0], periods[^1])) : steps;
    }

    /// <summary>How often a score rose and how often it fell.</summary>
    public (long Rose, long Fell) SignsOf(int index)
    {
        var (rose, fell) = (0L, 0L);
        for (var i = 0; i < Slots; i++)
        {
            rose -= _signs[(index * 2 * Slots) + i];
            fell -= _signs[(((index * 2) + 1) * Slots) + i];
        }

        return (rose, fell);
    }

    /// <inheritdoc/>
    public override void Merge(Tally other)
    {
        Moments.Merge(((ChangeTally)other).Moments);
        Accumulation.Add(_signs, ((ChangeTally)other)._signs);
    }

    /// <summary>Counts the changes of kept scores in the histograms.</summary>
    public void CountSample(SampleStore sample)
    {
        var before = stackalloc double[2 * ReplicationBatch.Lanes];
        var after = before + ReplicationBatch.Lanes;
        for (var index = 0; index < Steps.Length * _units; index++)
        {
            var (step, unit) = (Steps[index / _units], index % _units);
            for (var first = 0L; first < sample.To - sample.From; first += ReplicationBatch.Lanes)
            {
                sample.Fill((step.From * _units) + unit, first, new Span<double>(before, ReplicationBatch.Lanes));
                sample.Fill((step.To * _units) + unit, first, new Span<double>(after, ReplicationBatch.Lanes));
                Moments.CountOneByOne(index, new ChangeLanes(before, after, _scale));
            }
        }
    }

    /// <inheritdoc/>
    public override void Exchange(CountExchange exchange)
    {
        Moments.Exchange(exchange);
        for (var index = 0; index < Steps.Length * _units; index++)
        {
            var (rose, fell) = SignsOf(index);
            var signs = _signs.AsSpan(index * 2 * Slots, 2 * Slots);
            (rose, fell) = (exchange.Long(rose), exchange.Long(fell));
            signs.Clear();
            (signs[0], signs[Slots]) = (-rose, -fell);
        }
    }

    /// <inheritdoc/>
    public override void Add<T>(ReplicationBatch batch)
    {
        fixed (double* scores = batch.Scores)
        fixed (long* signs = _signs)
        {
            for (int step = 0, index = 0; step < Steps.Length; step++)
            {
                var floor = Math.Max(batch.FloorOf(Steps[step].From), batch.FloorOf(Steps[step].To));
                for (var unit = 0; unit < _units; unit++, index++)
                {
                    var before = scores + ((((nint)Steps[step].From * _units) + unit) * ReplicationBatch.Lanes);
                    var after = scores + ((((nint)Steps[step].To * _units) + unit) * ReplicationBatch.Lanes);
                    var change = new ChangeLanes(before, after, _scale, floor);
                    Moments.Add<T, ChangeLanes>(index, change);
                    var of = signs + ((nint)index * 2 * Slots);
                    for (var lane = 0; lane < ReplicationBatch.Lanes; lane += T.Count)
                    {
                        LaneMoments.Append(change.Rose<T>(lane), of);
                        LaneMoments.Append(change.Fell<T>(lane), of + Slots);
                    }
                }
            }
        }
    }
}

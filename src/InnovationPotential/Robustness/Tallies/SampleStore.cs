namespace InnovationPotential.Robustness;

/// <summary>Every score of a range of replications, shared by the tallies of all threads, which write to different places.</summary>
internal sealed class SampleStore
{
    /// <summary>The scores up to which a study keeps them all unasked.</summary>
    public const long KeptUnasked = 1L << 22;

    /// <summary>Room for a range of replications; NaN where nothing is written.</summary>
    /// <param name="rows">Periods × units.</param>
    /// <param name="from">The first replication.</param>
    /// <param name="to">The one after the last.</param>
    public SampleStore(int rows, long from, long to)
    {
        (Rows, From, To) = (rows, from, to);
        Values = new double[checked(rows * (to - from))];
        Array.Fill(Values, double.NaN);
    }

    /// <summary>Periods × units.</summary>
    public int Rows { get; }

    /// <summary>The first replication.</summary>
    public long From { get; }

    /// <summary>The one after the last.</summary>
    public long To { get; }

    /// <summary>Scores at [row · (To − From) + replication − From].</summary>
    public double[] Values { get; }

    private int Length => (int)(To - From);

    /// <summary>Whether a study of so many replications keeps its scores.</summary>
    public static bool Keeps(StudyFrame frame, long replications) => frame.Options.KeepSample || replications <= KeptUnasked / frame.Rows;

    /// <summary>Whether so many scores fit into the memory of one array.</summary>
    public static bool Fits(StudyFrame frame, long replications) => replications <= Array.MaxLength / frame.Rows;

    /// <summary>The scores of a row, replication by replication.</summary>
    public Span<double> RowOf(int row) => Values.AsSpan(row * Length, Length);

    /// <summary>Keeps the scores of a batch, those beyond the range aside.</summary>
    public void Add(ReplicationBatch batch)
    {
        var first = batch.Replications[0];
        // The replications of a batch ascend.
        var count = batch.Count;
        while (count > 0 && batch.Replications[count - 1] >= To) count--;
        if (count == 0) return;
        var contiguous = true;
        for (var lane = 1; lane < count; lane++) contiguous &= batch.Replications[lane] == first + lane;
        for (var row = 0; row < Rows; row++)
        {
            var scores = batch.Scores.AsSpan(row * ReplicationBatch.Lanes, count);
            var kept = RowOf(row);
            if (contiguous)
            {
                scores.CopyTo(kept[(int)(first - From)..]);
                continue;
            }

            for (var lane = 0; lane < count; lane++) kept[(int)(batch.Replications[lane] - From)] = scores[lane];
        }
    }

    /// <summary>Copies some neighboring scores of a row; NaN beyond the range.</summary>
    public void Fill(int row, long first, Span<double> scores)
    {
        var kept = RowOf(row)[(int)first..];
        var count = Math.Min(kept.Length, scores.Length);
        kept[..count].CopyTo(scores);
        scores[count..].Fill(double.NaN);
    }

    /// <summary>Copies the scores of a range that begins within this one, as far as this one reaches.</summary>
    public void CopyFrom(SampleStore other)
    {
        for (var row = 0; row < Rows; row++)
        {
            var own = RowOf(row)[(int)(other.From - From)..];
            var scores = other.RowOf(row);
            scores[..Math.Min(scores.Length, own.Length)].CopyTo(own);
        }
    }
}

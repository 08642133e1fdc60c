namespace InnovationPotential.Robustness;

/// <summary>Tells the share of the work done, in ascending order and not more often than anybody can see.</summary>
/// <param name="progress">Who is told.</param>
/// <param name="total">The steps of the whole work.</param>
internal sealed class ProgressSteps(IProgress<double>? progress, long total)
{
    private const int Most = 1000;

    private readonly Lock _gate = new();
    private long _done;

    /// <summary>One more step is done; any thread may say so.</summary>
    public void Advance()
    {
        if (progress is null) return;
        lock (_gate)
        {
            _done++;
            if (_done == total || _done * Most / total > (_done - 1) * Most / total) progress.Report((double)_done / total);
        }
    }
}

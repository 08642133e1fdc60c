using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>Competition ranks of one replication, decided on the scores themselves.</summary>
internal sealed unsafe class UnorderedRanks(int[] places)
{
    private const int InsertionLimit = 24;

    private readonly int[] _run = new int[places.Length];
    private readonly int[] _runRanks = new int[places.Length];
    private readonly double[] _scores = new double[places.Length];
    private readonly ulong[] _scratch = new ulong[RankKernels.ScratchLength(places.Length)];

    /// <summary>Ranks the units from their scores alone.</summary>
    /// <param name="scores">The scores at [place + lane].</param>
    /// <param name="lane">The replication.</param>
    /// <param name="floor">The floor of <see cref="Rounding"/>.</param>
    /// <param name="ranks">Takes the ranks; 0 for NaN.</param>
    public void Fill(double* scores, int lane, double floor, int[] ranks)
    {
        for (var i = 0; i < places.Length; i++) _scores[i] = scores[places[i] + lane];
        RankKernels.Fill(_scores, ranks, RankTies.Minimum, floor, _scratch);
    }

    /// <summary>Ranks the units from ordered entries, and from the scores where keys are equal.</summary>
    /// <param name="scores">The scores at [place + lane].</param>
    /// <param name="lane">The replication.</param>
    /// <param name="floor">The floor of <see cref="Rounding"/>.</param>
    /// <param name="network">The entries in order.</param>
    /// <param name="ranks">Takes the ranks; 0 for NaN.</param>
    public void Fill(double* scores, int lane, double floor, RankNetwork network, int[] ranks)
    {
        var (units, bits, missing) = (ranks.Length, network.IndexBits, network.Missing);
        var index = (1u << bits) - 1;
        var entries = network.Entries + lane;
        for (int first = 0, next; first < units; first = next)
        {
            var entry = entries[(nint)first * RankNetwork.Lanes];
            next = first + 1;
            if (entry >> bits == missing)
            {
                ranks[entry & index] = 0;
                continue;
            }

            _run[0] = (int)(entry & index);
            // Neighbors whose keys are equal or next to each other may be tied; others are not.
            while (next < units && entries[(nint)next * RankNetwork.Lanes] is var other && other >> bits != missing
                && (other >> bits) - (entry >> bits) < 2)
            {
                _run[next++ - first] = (int)(other & index);
                entry = other;
            }

            if (next == first + 1) ranks[_run[0]] = next;
            else Decide(scores, lane, floor, first, next - first, ranks);
        }
    }

    private void Decide(double* scores, int lane, double floor, int before, int count, int[] ranks)
    {
        for (var i = 0; i < count; i++) _scores[i] = scores[places[_run[i]] + lane];
        if (count > InsertionLimit)
        {
            RankKernels.Fill(_scores.AsSpan(0, count), _runRanks, RankTies.Minimum, floor, _scratch);
            for (var i = 0; i < count; i++) ranks[_run[i]] = before + _runRanks[i];
            return;
        }

        for (var i = 1; i < count; i++)
        {
            var (score, unit) = (_scores[i], _run[i]);
            var j = i;
            for (; j > 0 && _scores[j - 1] < score; j--) (_scores[j], _run[j]) = (_scores[j - 1], _run[j - 1]);
            (_scores[j], _run[j]) = (score, unit);
        }

        for (int i = 0, rank = 0; i < count; i++)
        {
            if (i == 0 || !Rounding.AreEqual(_scores[i], _scores[i - 1], floor)) rank = i + 1;
            ranks[_run[i]] = before + rank;
        }
    }
}

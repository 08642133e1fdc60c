namespace InnovationPotential.Robustness;

/// <summary>Some consecutive replications, ordered by the combination of alternatives they take.</summary>
internal sealed class ReplicationOrder(StudyInputs inputs, RandomNumbers random, int capacity)
{
    private readonly int[] _combinations = new int[capacity];
    private readonly int[] _order = new int[capacity];
    private readonly int[] _starts = new int[inputs.Combinations + 1];
    private readonly int[] _next = new int[inputs.Combinations];

    /// <summary>Orders some replications.</summary>
    public void Sort(long first, int count)
    {
        Array.Clear(_starts);
        for (var i = 0; i < count; i++)
        {
            _combinations[i] = inputs.CombinationOf(random, first + i);
            _starts[_combinations[i] + 1]++;
        }

        for (var c = 1; c < _starts.Length; c++) _starts[c] += _starts[c - 1];
        _starts.AsSpan(0, _next.Length).CopyTo(_next);
        for (var i = 0; i < count; i++) _order[_next[_combinations[i]]++] = i;
    }

    /// <summary>The places of a combination's replications, ascending.</summary>
    public ReadOnlySpan<int> Of(int combination) => _order.AsSpan(_starts[combination].._starts[combination + 1]);
}

using InnovationPotential.Numerics;

namespace InnovationPotential.Robustness;

/// <summary>Some consecutive replications, ordered by the combination of alternatives they take.</summary>
internal sealed class ReplicationOrder
{
    private readonly StudyInputs _inputs;
    private readonly RandomNumbers _random;
    private readonly int[] _combinations;
    private readonly int[] _order;
    private readonly int[] _starts;
    private readonly int[] _next;
    private readonly Func<int, double> _input;
    private long _replication;

    public ReplicationOrder(StudyInputs inputs, RandomNumbers random, int capacity)
    {
        (_inputs, _random) = (inputs, random);
        _combinations = new int[capacity];
        _order = new int[capacity];
        _starts = new int[inputs.Combinations + 1];
        _next = new int[inputs.Combinations];
        _input = variable => _random.Uniform(_replication, variable);
    }

    /// <summary>Orders some replications.</summary>
    public void Sort(long first, int count)
    {
        Array.Clear(_starts);
        for (var i = 0; i < count; i++)
        {
            _replication = first + i;
            _combinations[i] = _inputs.CombinationOf(_input);
            _starts[_combinations[i] + 1]++;
        }

        for (var c = 1; c < _starts.Length; c++) _starts[c] += _starts[c - 1];
        _starts.AsSpan(0, _next.Length).CopyTo(_next);
        for (var i = 0; i < count; i++) _order[_next[_combinations[i]]++] = i;
    }

    /// <summary>The places of a combination's replications, ascending.</summary>
    public ReadOnlySpan<int> Of(int combination) => _order.AsSpan(_starts[combination].._starts[combination + 1]);
}

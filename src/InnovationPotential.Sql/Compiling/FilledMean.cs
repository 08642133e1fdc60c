namespace InnovationPotential.Sql;

/// <summary>The arithmetic mean of indicators as it is, and with the same number for all that is missing.</summary>
internal sealed class FilledMean
{
    private readonly Chain _chain;
    private readonly Operand[] _operands;
    private readonly Term _weight;
    private readonly double _total;

    public FilledMean(Chain chain, Operand[] operands)
    {
        (_chain, _operands) = (chain, operands);
        _total = Means.Total(operands);
        _weight = Means.Weight(chain, operands) ?? chain.Term($"{_total}", false);
    }

    /// <summary>The share of the weight that is known.</summary>
    public Term Share => _chain.Column($"{_weight} / {_total}", false);

    /// <summary>The mean of what is known.</summary>
    public Term Score => _chain.Column($"CASE WHEN {_weight} > {0} THEN {Sum} / {_weight} END");

    /// <summary>The mean where all that is missing has one score.</summary>
    public Term With(double filling) => filling switch
    {
        0 => _chain.Column($"{Sum} / {_total}", false),
        1 => _chain.Column($"({Sum} + ({_total} - {_weight})) / {_total}", false),
        _ => _chain.Column($"({Sum} + {filling} * ({_total} - {_weight})) / {_total}", false),
    };

    private Term Sum => Means.Sum(_chain, _operands);
}

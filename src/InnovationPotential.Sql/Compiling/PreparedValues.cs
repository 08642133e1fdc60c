using InnovationPotential.Preparation;

namespace InnovationPotential.Sql;

/// <summary>Carries the values of a row through the steps of a preparation, each as the one before has left them.</summary>
internal sealed class PreparedValues
{
    // A longer condition costs more text than it spares the engine work.
    private const int MostRepeated = 24;

    private readonly Chain _chain;
    private readonly PreparedRows _rows;
    private readonly Dictionary<string, PreparedValue> _values = new(StringComparer.Ordinal);
    private readonly List<PreparationCount> _counts = [];

    /// <summary>The values of a row of the source.</summary>
    /// <param name="chain">Receives the columns.</param>
    /// <param name="rows">What rows there are, and how they are told apart.</param>
    public PreparedValues(Chain chain, PreparedRows rows) => (_chain, _rows) = (chain, rows);

    /// <summary>What the steps change, to be counted.</summary>
    public IReadOnlyList<PreparationCount> Counts => _counts;

    /// <summary>The values of an indicator, or of another column that is a number.</summary>
    public PreparedValue this[string code] =>
        _values.TryGetValue(code, out var known) ? known : _values[code] = new PreparedValue(Observed(_chain, code));

    /// <summary>What is no finite number is missing.</summary>
    public static Term Observed(Chain chain, string column)
    {
        var value = chain.Source(chain.Dialect.AsNumber(chain.Dialect.Quote(column)));
        var isFinite = chain.IsFinite(value);
        var observed = chain.Column($"CASE WHEN {isFinite} THEN {value} END");
        return isFinite.Text.Length <= MostRepeated ? observed.KnownWhere(isFinite, value) : observed;
    }

    /// <summary>Carries out all steps.</summary>
    public PreparedValues Through(IEnumerable<FittedStage> stages)
    {
        foreach (var stage in stages)
        {
            var choices = _rows.Choose(_chain, stage);
            var changed = new Dictionary<string, List<(Term? When, PreparedValue Value)>>(StringComparer.Ordinal);
            foreach (var (when, lesson) in choices)
            {
                foreach (var (code, value) in Changed(lesson))
                {
                    if (!changed.TryGetValue(code, out var list)) changed[code] = list = [];
                    list.Add((when, value));
                }
            }

            foreach (var (code, list) in changed)
            {
                var before = this[code];
                _values[code] = list is [(null, var only)] ? only : Chosen(before, list);
                Count(stage.Step, code, before, _values[code]);
            }
        }

        return this;
    }

    private IEnumerable<(string Code, PreparedValue Value)> Changed(FittedStep lesson) => lesson switch
    {
        FittedIndicatorScreening screening => screening.Excluded.Select(c => (c, new PreparedValue(null))),
        FittedDenomination division => division.Indicators.Select(c => (c, Divided(division.Denomination, this[c]))),
        FittedTreatment treatment => treatment.Indicators.Where(t => this[t.Indicator].Value is not null).Select(t => (t.Indicator,
            this[t.Indicator] with { Value = TreatedTerms.Of(_chain, t, this[t.Indicator].Value!) })),
        FittedCenter center => center.Indicators.Where(c => this[c].Value is not null)
            .Select(c => (c, Filled(this[c], Middle(center, c)))),
        _ => [],
    };

    private PreparedValue Divided(Denomination division, PreparedValue value)
    {
        if (value.Value is not { } x) return value;
        var size = division is IndicatorDenomination of ? this[of.Indicator]
            : new PreparedValue(Observed(_chain, division.Denominator));
        if (size.Value is not { } divisor) return value with { Value = Term.Null };
        var scaled = division.Scale == 1 ? divisor : _chain.Term($"{divisor} / {division.Scale}");
        var quotient = _chain.Column($"CASE WHEN {divisor} > {0} THEN {x} / {scaled} END");
        var result = _chain.Column($"CASE WHEN {_chain.IsFinite(quotient)} THEN {quotient} END");
        return new PreparedValue(result, Either(value.Imputed, size.Imputed));
    }

    private Term? Either(Term? one, Term? other) =>
        one is null ? other : other is null ? one : _chain.Column($"CASE WHEN {one} = {1} OR {other} = {1} THEN {1} ELSE {0} END", false);

    private PreparedValue Filled(PreparedValue value, Term? middle)
    {
        if (middle is null) return value;
        var x = value.Value!;
        var isFilled = _chain.Column($"CASE WHEN {x} IS NULL AND {middle} IS NOT NULL THEN {1} ELSE {0} END", false);
        return new PreparedValue(
            _chain.Column($"CASE WHEN {x} IS NULL THEN {middle} ELSE {x} END"), Either(value.Imputed, isFilled));
    }

    private Term? Middle(FittedCenter center, string code)
    {
        var values = center.Values.Where(v => v.Indicator == code && double.IsFinite(v.Value)).ToArray();
        if (values.Length == 0) return null;
        if (center.Attribute is not { } attribute) return _chain.Term($"{values[0].Value}", false);
        var group = _chain.Source(_chain.Dialect.AsText(_chain.Dialect.Quote(attribute)));
        var branches = values.Select(v => _chain.Branch($"WHEN {group} = {_chain.Text(v.Group)} THEN {v.Value}"));
        return _chain.Column($"CASE {Chain.Sequence(branches)} END");
    }

    private PreparedValue Chosen(PreparedValue before, List<(Term? When, PreparedValue Value)> list)
    {
        Term Pick(Func<PreparedValue, Term?> of, Term otherwise) => _chain.Column($"CASE {Chain.Sequence(list.Select(l =>
            _chain.Branch($"WHEN {l.When!} THEN {of(l.Value) ?? otherwise}")))} ELSE {otherwise} END");
        var zero = _chain.Term($"{0}", false);
        return new PreparedValue(
            Pick(v => v.Value, before.Value ?? Term.Null),
            list.Exists(l => l.Value.Imputed is not null) ? Pick(v => v.Imputed, before.Imputed ?? zero) : before.Imputed);
    }

    private void Count(PreparationStep step, string code, PreparedValue before, PreparedValue after)
    {
        if (before.Value is not { } x || after.Value is not { } y || ReferenceEquals(x, y)) return;
        var place = new Location { Node = code };
        switch (step)
        {
            case Imputation:
                Add($"Imputed in '{code}'", Diagnostic.Information(PreparationCodes.Imputed, "", place),
                    _chain.Column($"CASE WHEN {x} IS NULL AND {y} IS NOT NULL THEN {1} ELSE {0} END", false));
                Add($"Left missing in '{code}'", Diagnostic.Warning(PreparationCodes.LeftMissing, "", place),
                    _chain.Column($"CASE WHEN {y} IS NULL THEN {1} ELSE {0} END", false));
                break;
            case Denomination division:
                Add($"Missing now in '{code}', the denominator '{division.Denominator}' being missing, 0, negative or no number",
                    Diagnostic.Warning(PreparationCodes.UnusableDenominator, "", place),
                    _chain.Column($"CASE WHEN {x} IS NOT NULL AND {y} IS NULL THEN {1} ELSE {0} END", false));
                break;
            default:
                Add($"Treated in '{code}'", Diagnostic.Information(PreparationCodes.Treated, "", place),
                    _chain.Column($"CASE WHEN {x} <> {y} THEN {1} ELSE {0} END", false));
                break;
        }
    }

    private void Add(string message, Diagnostic kind, Term flag) => _counts.Add(new PreparationCount(message, kind, flag));
}

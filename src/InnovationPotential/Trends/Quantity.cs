using System.Globalization;

namespace InnovationPotential.Trends;

/// <summary>A finite number, or the reason why there is none and what is defined instead.</summary>
/// <remarks>
/// Never NaN and never infinite. Value-equal; safe to share between threads.
/// The default value is undefined with <see cref="UndefinedReason.MissingValue"/>.
/// </remarks>
public readonly record struct Quantity
{
    private readonly double _value;
    private readonly byte _reason;
    private readonly byte _alternatives;

    private Quantity(double value, bool isDefined, UndefinedReason reason, Alternatives alternatives) =>
        (_value, IsDefined, _reason, _alternatives) = (value, isDefined, (byte)reason, (byte)alternatives);

    /// <summary>Whether there is a value.</summary>
    public bool IsDefined { get; }

    /// <summary>The value; null when it is undefined.</summary>
    public double? Value => IsDefined ? _value : null;

    /// <summary>Why there is no value; null when there is one.</summary>
    public UndefinedReason? Reason => IsDefined ? null : (UndefinedReason)_reason;

    /// <summary>What is defined instead; none when the value is defined.</summary>
    public Alternatives Alternatives => (Alternatives)_alternatives;

    /// <summary>A computed number: itself when finite, undefined by a missing value when NaN, by overflow when infinite.</summary>
    /// <param name="value">Any number.</param>
    public static Quantity Of(double value) => double.IsNaN(value) ? Undefined(UndefinedReason.MissingValue) : Computed(value);

    /// <summary>No value.</summary>
    /// <param name="reason">Why not.</param>
    /// <param name="alternatives">What is defined instead.</param>
    public static Quantity Undefined(UndefinedReason reason, Alternatives alternatives = Alternatives.None) =>
        new(0, false, reason, alternatives);

    /// <summary>A number as a quantity, as <see cref="Of"/> does it.</summary>
    /// <param name="value">Any number.</param>
    public static implicit operator Quantity(double value) => Of(value);

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The quantity is undefined; the message says why.</exception>
    public double GetValue() => IsDefined ? _value : throw new InvalidOperationException($"The quantity is {this}.");

    /// <summary>The value, if there is one.</summary>
    /// <param name="value">The value; 0 when it is undefined.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGetValue(out double value)
    {
        value = _value;
        return IsDefined;
    }

    /// <summary>The number, or <c>undefined (reason; defined: alternatives)</c>, in the invariant culture.</summary>
    public override string ToString()
    {
        if (IsDefined) return _value.ToString(CultureInfo.InvariantCulture);
        var reason = ((UndefinedReason)_reason).Describe();
        return Alternatives == Alternatives.None ? $"undefined ({reason})" : $"undefined ({reason}; defined: {Alternatives})";
    }

    /// <summary>What is computed from the value; this where there is none.</summary>
    internal Quantity Map(Func<double, double> map) => IsDefined ? Computed(map(_value)) : this;

    /// <summary>This, with other alternatives where there is no value.</summary>
    internal Quantity Or(Alternatives alternatives) => IsDefined ? this : Undefined((UndefinedReason)_reason, alternatives);

    internal static Quantity Computed(double value) =>
        double.IsFinite(value) ? new(value, true, default, default) : Undefined(UndefinedReason.Overflow);

    /// <summary>Why so few points are not enough; null where they are.</summary>
    internal static Quantity? TooFew(int points, int needed = 2) => points >= needed ? null
        : Undefined(points == 0 ? UndefinedReason.NoObservations : UndefinedReason.TooFewPoints);

    internal static Quantity Product(Quantity left, Quantity right) =>
        !left.IsDefined ? left : !right.IsDefined ? right : Computed(left._value * right._value);

    internal static Quantity Ratio(Quantity numerator, Quantity denominator) =>
        !numerator.IsDefined ? numerator
        : !denominator.IsDefined ? denominator
        : denominator._value == 0 ? Undefined(UndefinedReason.ZeroDenominator)
        : Computed(numerator._value / denominator._value);

    /// <summary>A number as a share of another, which must be above 0.</summary>
    internal static Quantity Share(double part, double whole) =>
        whole > 0 ? Computed(part / whole) : Undefined(whole == 0 ? UndefinedReason.ZeroBase : UndefinedReason.NegativeBase);
}

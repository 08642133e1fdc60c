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

    private Quantity(double value, bool isDefined, UndefinedReason reason, Alternatives alternatives)
    {
        _value = value;
        IsDefined = isDefined;
        _reason = (byte)reason;
        _alternatives = (byte)alternatives;
    }

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
    public static Quantity Of(double value) =>
        double.IsFinite(value) ? new(value, true, default, default)
        : Undefined(double.IsNaN(value) ? UndefinedReason.MissingValue : UndefinedReason.Overflow);

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

    internal Quantity Scaled(int exponent) => IsDefined ? Of(Math.ScaleB(_value, exponent)) : this;

    internal static Quantity Computed(double value) =>
        double.IsFinite(value) ? new(value, true, default, default) : Undefined(UndefinedReason.Overflow);

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

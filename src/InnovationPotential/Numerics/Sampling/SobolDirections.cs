namespace InnovationPotential.Numerics;

/// <summary>
/// The direction numbers of Joe and Kuo (2008), "new-joe-kuo-6": primitive polynomials over GF(2) and odd initial numbers for each
/// dimension.
/// </summary>
/// <remarks>
/// S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional projections", SIAM J. Sci. Comput. 30 (2008). License:
/// <c>docs/third-party-notices.md</c>.
/// </remarks>
internal static class SobolDirections
{
    public const int LargestDimensions = 1024;

    private const int BitsPerCoordinate = 32;

    /// <summary>
    /// For each dimension from the second, a string of bits, highest first: 4 bits the degree s of the polynomial, s−1 bits its inner
    /// coefficients, then for i = 2…s the i−1 bits of (m_i − 1)/2; m_1 is 1. The strings follow each other without a gap, as Base64.
    /// </summary>
    private const string Packed =
        """
        Es2HBCSk2UkoVEiV3ZW0AXQVXsvYNh4Zo9KaE24aY5ia07MbKU+cH2z5uJ8x4nHOOL7kaAxpzpkjq6cW+PdVWaPO5iJonfeBIDwdMl15TMco9O1gberlukPlCWon3SuA
        z8Nh71+3G8w/1Q7QgdP5mPUFd/6+wgtKpZvkJpdrGEhe/RaC0MecfAnhlBJQc0NFJUdOhx6ELLkQ6XJOjiN68+xsVCFfhwjCDdXLEZ+4QkjjnFv/dUeilq1CkIy5C9bv
        kNtEGwQikQCiZYKrkWiw57P5kZFVD7RbksVR2HO1kvXmygO/k079NMRuk3Bs++8pk7W87YxQk+Oy6auAlDFrX3ySlKdUbiehlRSg1AFBlSescH3tlXwSoMoFlbO8w3/z
        leoL9i0/lnJBPr92loTt6XmQltVjXVv1l6CAw2isl8PDnIMQmJlOtGdXmKgdr/8YmPx32lWYmRRALnxKmYKLg4ZPmdFMukZwmnq3vjKHmt0XDJ05mwYu3yPRm1KsWjYl
        m2fMsLzim55Qx43gm/nmaawHnCACEki9nHnepwbxnaZltUHXncpKJeGunjrRqZ2UnlMVA3hOnm/ziF5qnqYTcilsnsulpbh8nxxuoP7vn0SUSzpsn9r6SD1JoCTkJLi3
        uWga0U3/6G86CcaDr+NkroLHJcPhanuhl9JhEIJcKG+U9DKT9SogI/8cqz4qiK40wS/wVKMUdIwE5/Eo18C+NupD+jmqHqXbLp6PNyeJYC4Ro/tu59foOqkNJhIzjUwK
        Rm33yOCaqpIk/z6tbROkxw3IZ3DYaTwdG0Wa3ipQqRlZ2nEalX21rQiBcqWvF8hjJcdphGxe5rdk6mPUqlTKpyaZaL7yQ8c4poaAs4vWSmnH2WDptDJqeVZU/PQVmp99
        wvpCgfin6csys56mKhJnBvLuYkqFSA7oVuIGolNU/tO3aajbMf5WDGCqQ/LDJqPiSpOk3H4e0WKlpe/uL6DxqeEW4C+MAup+fmxGTbL6okZpZ+4iZqtU5shLUAGrANiI
        C3ezqtLe4xoNVrq34WJUo+6yr9Wvk1d/oaxZ7DOB/nNrHcE9edvPqsgWFRJJzLqzlxA708f0rRlMkHyS6WtN2CbfllJq1QgM2xRbNrWT3x2GviWtivyk/1+rq31U2els
        fqrjbJ7WMjACuTLrKmk16a7Fsj531wVr2uVP0VE8+vy89F/Mu2q/gZhHY5lnsAr9xw9OBCdVgX6K66h28RjsFVzRtyWTUuVgssqDIeTFrMsI4A9DrXuxNthi9EBN2sbN
        HsMjdCOuLthBlhx3lPCN0vcFsPbFitmeAIDtiNGOQ7A15wssSitBxzlb211iffjgv6Lvf3sVIGJtg0ReBFiw4IziiHo2xsZ3Mx7sOOMNdjQzZ1YTYo3CscCW0+97rHWt
        jmebpXa13h7sdRdZtLhRjbVj1+QmpALarushuErHyTpfytkTdgAhvWrg/skgLkJuhuBpVkoT7mRM3FPYsnei2QT7afflk8wEVxu0xcxsomWWrDoyKYVlJyjLRmsbUAsq
        Cmd3kiid/tlbj3BhCncYDsuauVeNf6nftl1+gikY94JYsv9n4gu5diN9mCPFf75CWIYsxx7GVjJUlktmr88ypRBcifs1vbNksioGsdm5/Lasu4MOzs44eYVNBS+MVnY1
        paGXJUdLs8osFBgFI2w1n3Ep+E2bW4rtADF13VG0of1oGAs+IqkrUptCfURkGKFFsVoVBVeQhxxVCtFGUZ1iT3WdtpJIqnM/lMs+tMG92xvLBVfNpsjNFjO+laltPJgh
        1HnC7DFp+2RYGF4vLutQoKjegMQXNdqQoMr6Zy1GxtTrgkbeKKmwVqmaHsemt5AYtVQ8/jSesZHdqyqtW0BGjSItWkkDl9sV7ktrUPX6mIxdqbtb1tJ4Vf7KSFrpFqSN
        5NHbDtd0W799YYnslrxezWGmF5V5tfd7qi1376P1sDrQSCfwy0xthHnfwIC378tsQ+Jz5mmJz7tmXJYXV/Ob8Vs+pTfN6EK1ctoEkTqxn79bVtKTLAWSrbBdtrCGXUuk
        TQCVtePjJv1N2YYtsjIc2Xf0x/VtvZ3xGfp1b5tvvzfZXuFSlNuH9go876t1MtxaaZKRD1BkNuSIoIAQKpELtykZMQVvXkX9uvsxKpPpiY2t24CylAYUpvdu8fPHbXHX
        P4t5ONJBIoi8MlvbP6yQXlIkNt7nlPApXNOz9vnme5A8u/+4t9tDUsHxmAlVwLzZpN3/uZ4uBjQzJcEPPaFwZZPSidSEhHuD2PgTTOp6n9xWCRnVNirvXuMApC1CMNe9
        dxrMlLWisME4uOUTxzCIznCdyE1FVy3xEV6uRN697ffAendyX5Axbh+VPPuTVlKIYDh8xdycP9BqcQ1gcuWcdGjoIEJXFy/N6Wo6GBH+uY3vFzMR+8m9zMriTh8p1zdu
        aaqL+o7wYrtzUbj8BLDhlgucUvLLnYt1/VzoKizucyCLsue1Vrv0mYLOt0C0CteVX0hsuhxRV9BypXb10dkk0FGES2Vuk2zA7vhIR+V0tCi6rQuhAYuoNZWIDTkr791H
        E4imgcqYIuqgChAqN7Ad91YGkZlaWoAyusU4AziV8rM11vfcqrjvD1tuuIz3u2kG2PN2S7GkdkDqtBuz5A/WIJI1EN2oStADkmg4Cu3UNttQzWlXN29rkV79S0Nfu5F6
        Bd9rzZud3XaI5Zs4aT1u7alJlQ4uRCt3gQ9v4yja8eu86wg+kJFVpt31s82upMMXavAlvRgGa0t4d4cwErV24fY1vEPMFoiKOvbN4n79RtAb/D6vFXwgf0UH6YN4zUWk
        LH3OfDvHHT92P5Dl1N5GvImsiduoQvJfAiy4fGo/F5VnWkpp2rE7vL83fsi+5T1d5xRkYIOTYD7vPe5gLMFp4fN59UoTl3mEFfvQD61rZweft16SXVmZKuni0vTwzMP5
        hsb616iVMHHO7DE5vXbBmYeXLNBl7PyctZgGhsWvbmTpaUSHpN17yoY9FGSyyNvfHN2cmYPC7V8KjmdT+TymXvjGT8SZ5JWhd8xxedJjua+bvmytXOY9wt499cKt24Xv
        87avtT9zcIsb7ot9tCAZ3fyCHxvugHqsIU/Mx9+CDuLB3jyPzvyCSLKDFNSmN+XCfE3sAjT9vzbdXxyXUqIV+mcn8k3CVCov1uR6thcmeZl+1iqY1wrrC4v5vJhyJeK+
        Pd/TqUSpvP9oYv8ucPspLhFKV/pmSroSGU3DwFLY98oR2X3TnmA0gG+dW+mAuC6wHt9w1g7jeViAuA+tPWVPZyM59iwJir9UEoehncfmBodrBe0/8EKDAwOu5362C1tz
        Mt2CDd3lqsoCM9H3wR5rya2sHU7XpWCRxYpoljYjxRJwTsJASrZ3/RQZmCnjd3q9/XXB+AwVe1cZEf5hkJyeCwH5IaSTgaS7hwWqzR5vnsLWZn2DCqtS/295kXiUwbNn
        a8yIZgQW3+DsD63wQx2JqEswd8jHhtGySozAeEGsKI+iYFa/11wjdu84erNBEoguEePVEO8fpBT52wmYmO2nicAR1uGE5IL8onjlgelZwn4NCWqXkA8+gWFcNGHaJ+4r
        JLUwsC3nIB/IeVd0uFl9iEiaVPKgSUww7qRP62dDL1ImGOv9gSEQCxtfxwyBpoSV0x+va2mGcfM+t5MwF8axwz+xe4JSTEDgCuGmH6uo9TJJLH+w3AwgRXMJa/VdOHMp
        aE2NMN2o8rw6Ox49m+9UZkymHU333V5b3aafqxAYf9+64S4N9A+IYwKfKx8Xhr9RxDYR3dnEzeV3W+InKVRKUFleJlvxF2MmURMZH3DI+IzzmphQUAub1vxHUk23YZTH
        OTJOJTIs8Dwd9jPRpxKxcG15EsTomTuJpSrheP+Iv1+RxQ8s6H5NdyVszeKO44JFHQi6JCfxU00EXhWwD8hC+LJzmTdGWPisSLxcWyrezQC8TNbGLrwuQyWle6Q6Txdw
        gLYgdsPbmeOL1ivrJGrrY2i4xglGofYEb98QmWMjQp4rZ7ZnGQ+xlR9kD0SwLElpuMsaJKXJ8RUWyCxqQRfC+RzXKuaONeFOyKX8hgHWzxxW6zHPwYEGMb2OMp37VVxD
        8GGdx0Jxl5trPU3wX2OilY+qgaSe+dWx3Vyi28gL8KFV2PEtrJFi+6k7+Yx62msqwI8elK7OPZ1YlApP7gWtrx75O+F/YamignuPgvTl6jRt4+o6yFanzdDT+TmyYGQu
        q02sbT6n65QyJFiM+F7uhm40+RLfhFLXNRzTsRyLh3eSUV1rtZ6WR398zqaIk88L+yRrbIMGLqkK1cGSa7LKTFuJh90LyUE0tFRLTvk/J2SyutWcmh4zsidyXsNgPOl0
        ABaN+TFwOux1zCl6yoybEX8Y3xv6AUr2TeQnTY8PSp7layclhQm/auLW0/uTn9AneUa22q7VyeZbTbn6Y4zrX+UNKq7J0bZroh9yivPsoc5R3XIceUZQ8OSnveu8xYym
        lKS1oMr7X/WuVF8Brzt0CdX/8ytCgPWM3ElL+v2Vw68bDvzk+WgayvTCXA33FjyF32WFxqW4jxuMqVryxNcFZdcZfuru2WPUueNqreQYvFy1cfYPR+kH3G12XIVIUl6g
        Dkp8yy6a7W+z3LPJ09eXfqzqA935fQ1Ky8G2+LcjzOn3eeXp/LuSgX8bKY6zASvnTGKz8ZSnWYIUk16z/H9c27zBaX2EOFqXofI+YTpk/F1selBOFzExDOciv5iQyIeZ
        DnUbX/pAi9YvzJ99GEvWahBgU2ZS9ORTvIJ2eoWzLqcQ55JRL/UReZiXLE02/YHwHYzMnJ7qKWUH1llOZnIq3Ipj8eLdvzPJdT6vqgkM7VmaDGB7mFzUBboBzSPKuXoE
        bR1wbWahZUiqBOAHOmbzVAVHPZSSVD9SmatY0AvJ4sAKrhzXXBHktsAbqADGbCpkLYpUpeihEzYgxqiQ3XinyOecKbpZBWq0x0aNzhmWCoZOhFLOAmcXNebYHrv0d+yz
        kT6coTtbYKbw+coSm1I9oWqvKLzmfQGbo7OTI9++c5rEJGITKh6N0zo5XVroSCpmiTGdxsokwDiKeaxZzxDDjhIMB4gOSOeNlD6yCEpTUPdzyc04BCp5qUmxee41RxvF
        +cFe6xz5hBhmjxWFu0dufdCVdcHE1AwY6z72ohsCcB5u5sufkk53AcgmIh8z0A0Skpy8V9U6d9VLQE+DisQOzhl7Ty2dAaBzaSdT4sMiHft0CnYjNUtoQ6pjT8/QMrt5
        eb3T15jXjxNA3kKGxExzpVSwS10EVQ4KkyvHp7szfvQRoPOsNqBw9sCE8NBPUI+j3vSGSRAkK0FLX74K8AwwQUVmPQVy4DkbK51patVXNBdyNQnaciUUg6wT0F4xBN5P
        PUxPdh+vQYVPS6DtV9I8BLKdBkvv5PHBzp5oM6X0HCK2PerXXvDv/KXQeUCbQqiQwOubSVdCGTvVTX/ws8Ii9Z0IqhFS7R15bL4IirQlMGoTHkmH+bf4l9CX/oxWFrZy
        CwZSS0J0HsrnEOPuu0QQ7QocENxX3xypH9rqtCzFiiS+UkLjxPSp0LXGyl8y6mrGw34zQvGY6NaRvfxg5DV9DEq/tGZ6hkGHyOL0MvqDCJwguAFFHDvQzvj09IBkdLJ2
        VutDfZ9MWwXbnZFQix0OADCF8MCdJb1GEjQ45Ckf21xPfA5U7dDm5SulkCODHt4mO0O8jrHT4U9nGad6LQ8S8V4c6USs6+OS9D4hWPb0o9Mo8Thi0P0N2edQx5to309z
        RDBRGRDrFgX/1VBtES/02D0gqLtqCzP0RvkwRiaK/FQlZUTRHsPkKjVEaFPbN1dEhPh1KCJqe1fT8i0S0iiqL3ZacbW9KfRLve5vd6CQlz4f1tE8Jk7amy+igr2zA0T+
        LoyCyaa3y17+jRREpWHi4FQs1tAndFL0P/TAwy3hWAMV0U0XxmdXMhPuq0wjRWWpGvVhTzTJG7yNFfQPDaw2t9r48wv0WYMPCMwHoXJbdcbRd1oVKYf/7IkKiTNF7hY6
        ntpZkikFUl0X3uu2yu9hqpIPDTRgld0VpYsus7Igf9GTJSDoGhAAZI3/U0ZWjhERhn3tIKN4nRo4lSWsVysKVoDrNGqHbNZP3mNPL9260aw1ty3BwPd9AG6bRt0j0Lsa
        uk5nC6G9G4qjWf24w1J9Cir0b7YJmdaDBD7hPH7Rw2fEYOomBSAP5MNHGXdo6p3POYbIUe0cqlE8BkQpAZcbr7R0YVUCw0C3LSzge9HUZhXxshYJgSJG70djLi573SgC
        EM8ojR27QIFedfvVPyBvNHd8tJNuGZOa7zoi0fDnrEIu0lULUDuTR9udkokfvoa6K/Z9H8aEdceQe6d3hwD0gUYrEUwvzsg9vVjSCZTUmLamtRUBQYtIPvHnkIOsfqTg
        Be0hIpd8xHSoPZZC4vSFH+sB4pFC51gmgdIeTZ9DRjJAwqqn/0ij0dijzpVzw5ZMnSKy+49Z1pOLDzEN9Iw1vGUSpUMCtq8c0jaaotpwlDQfS3dXSP7UJfT2lpKH+RLd
        JBD/0yD0pCsy7gZ0k3OpV35txfcZ5R3STlIuiyAstISf+YtJaRWPGO4tDhLf880l+JPUzsO4+lCWHrSYNZTvwvza+RZuqNJjlb6L9oz59XkbZ0mXzhi0SiM2lkfHTScf
        cCnh9Qs0f2pkdKE/YUMc6flAcvsf0ovxElbkm+qrFESbSjiqu02lcnICXPjNKQ9R6xX8ocZ08ma0pZf6PuMe1qhQ2kXSnBo0ixHDzabv1h9Kp9vIwQYcD5YAib0qrO4W
        FM8NK4iwujSsSwMcGf7sE2wzcNK4rY91+a2S4oIX20rvYk7aa3Rt9cHxvSw5tD3O8hjqfmxHtLF9BfrQPWZEt3cy0sqrS/Ac4x/7adcDSzKXx5PdIeMH0woNLPKS9YAZ
        /OOxfyh0tfwIVxOq7WEZLVDS3pptfxDqlPuoYsdLiaP6CPdjFH3+2P0ucZJFogZn3GlYa7S67tUN0NMIVkxSKNL1dsxUluiQSVUxD0wFvGjlnEJhKlNvXTAk2xjTcQMW
        CC/xdMIO8hoPmuGF5VAa0xaCqYUlXNJLCxHrTH5YoddK5XbqubldMlETFmbMcQPPBJ00ynlK2R9cUza4FwfTLNhY7tFTex1Lbv9M0XPcGdqTdBp6yh0zv2uH26/WOO0n
        fnTPddAUXwV/jgOXbtNDgZddZamudetvc00lqKpHpmbb4BsDnTTP896HdqfcA6TudNYa7kvYqron78lR01sXEsgEkHt/RwTjTXuuPzXxWHHTkSTtNhzgYuAsPKMdljj0
        3WU+BvsnszsMz8nTelq/z0c+ZtPGU69OJVFo638k9q+UXa05Q2ibTJ6FJR79XbTnbk556bdi8Zi929OnE5WJG775Sf74B06sRUEMCwhp33BlrTrh6zb85cgvUmD+NO10
        t0xrHv/GQ9Mu07krhKvAjW3H2TPjTvCz8s2udAFoTI5NPBNPdD3CIvjG9N+08j/EXUvuzYQuEy3T0Bm+Nwso6CH9HadPcNB+sjL8B9XVAz0+Ni/sYFZGAZNC5PT5WABU
        miK0Vya4y9PvVPwjwMWVojK9J0/d5dC50g06mhxCLT+DdWSElEXckcMedQDqewJSYFfF7Cpy1Ay5JTvoGMQ//0YzUD8/2HIregk1b7iNQRfFgFoGPKjRd6K1BjKNQAxC
        R1SpBIfUHa9vhkXVAD69fdtQeKsgNIeBO/djXu1CKZ6/XyFEYPFmkLUMxs1qQlT5cMXBxdQ6wuVQhnoKmW6on1EJvOOlAe7ru2rcbUVaGZ+ujJk2sV8ZNRWR7c/wVTyF
        HxPj1F++MTj2A6WdRsZnUZl8D7IvAIcaU3uNRqxdKnMoYgAgJS01G8ja8WQPVOzVUJTUcRem1f3awhGgOg9R06FxKHcHDtVogk1H3Vd1VGvLsjJR7/UhHCtuC0V2S7Xo
        xNSH36s4kLaBfEOmd1Ig8X9EzpMTKmMEfUjVCvX3WlhhmeDwNSVoE7W7c9vzTw+91Jp1+bxUTc9ZYOw7Un8qKEGDfMkqmSrtSgd7Nw5sNwNzWPd1KW4SsJb1c2gYzujU
        qhptZ8LaJp5ya+dS7jNwCac36BmBCT1L6cggHKUbHlZLVfUwB4CixevK0c5ledTJpSTn2iTyEKQx11M8fOgOy8DsbKPJ/U14gx0KFyy14KjQtTb5SRO7j8yOrJGY1N4e
        CQ6j/d0TbDo3U4ZtaoVVZurIw5itTrmhHvdHOMfkDzH1Pno/4EzKKwgL72nU+sBbVAUNr5m6hW9UBqrplsRBj2rZBa1QfYD/9q5UXTKf0HVDsvFsZzLdXOQ70NUQTaPA
        yDYRKzsN71Rn174JBsShxUMf/VGoBNFpkHjTZiRUtUmJgaSb8IkWCsXP1TQYS34+IbHf0YHfVN350DIs9eVvfF8dU4fz/8A+MImxR/s1T15MeOSQd86WsBfVPrmLGDFp
        OIUs63dVSGt1az6Ee3ovFX1VRthjWxrt9V8vTnVWPTAaXHgU5Z4CIdViyBoAIfJ1EIMuC1WvyYEQtTHa4EwDvVba2kBr/vqD0mOq9V1Y5J6djisuMhvk1XmAn7v6ZrdH
        6qpHVgGiF7fF/gQ36UH9WKXAlYIXc7YOK5e1ZGG/+qf/CA+oKNzVkq9Yeg3IRxbsgodWX6VIYLGyq82hg81ZuZFDA4eG7plWmbVoWPMvBWnJhdM8/tWkr7ZmXRFptJDs
        d1bY7kx7KhSH0dVE7VvyAaRkMEdPX5UT9XCAGg2NGIF64cuo1cuwUdlIfpNsV5ErVzQ3uDhOc0tRpb29XW3iFSCUjsY1bsv1dlXTpdc9JWfVmCXV7Ow3GRmQKZDrB0tX
        ylqQNg7VKL/La21f6yEYO5YqCdmFGrWB7ODuysdkXdGOaNYQ0NXrGrrXhsimd1hUpn4iCVgYCwjdLWFqvjqFy/7SXBOEdYfuiGPrI7wnPOMR1iCXTittZM93UYa7WJlm
        i3/m+9wtOKJdY4FkNhJpw9S733v1kVKsTiP5Si33savWRuuTU2NIK02nOmtZKDxH0EavQ/XWW91lGyV6E6+pDSMj9PWV8CKQBynViFmGHtZeOcXVlFJB3I4T01mJwlCL
        mnwy3oeZfWaBGqQaKMZiM7XMdZruxQR309vlBVu81nCsJ2Vcl07nq9XPWczJxa+Uf0FlkNQNZ1UQo/gVSmtsCOO1ob/l5918IQTyDNnWjLKz6bb6Fbf2rgdaUTGhvXDS
        /5Y57b1pcQsMDrw+9efworWmyWoaXbwWgWTdJdadY9i4T/m//p3Lz1qI91tAIKUhUHjcPWrbYFQkSsN/OLYS9az77rCfG4UURHxC1rq1mmVjUSTwSSkHWxH+XJydd3b3
        9FD9bHMg9NZn2+pLyAF1tMopQUBNpSA+unXW1XbkEFBHyBATrOdba+wjAMT7FRNvLQ1vFGj8KITRFNxS/rW+JWbI2lFGSuWtltb+OmfqQgAUJRFnf1wMhXlOeLWLGPcR
        LXCe3dOzF7JseGMWNcKS4mBDrsBSLuKi1xSiib6CMLnrC84LXJKVmVD3kCl/capNcncVnH3FTxPAtPd1y2QVZwsLrzS2rcvXLiwKEH+Hcd+A9nNcwJeekHtdAtGwdy1z
        Vyf+wc+DHJNNh/XR/8j6WqskeX6NzNdIC4i/EZ2PUMcRv10t/yRuo6xtEs3EHXToCTOMlmf05QmWddVhjONzfCqChtDW11mbjMrgP4r1eTWjXXDzZKITfVM6Zj5ddvx2
        0aRwvpeI5WX130gJxOA5cwaYx1LXfjr8bbmWvUFYn39eC6LvWKXtDbFpMg14TDYY9vKxqZgKfjXiCGJnkC+3+wUkFteL2JzapuqSY8Ojr158A/CdIKMO59tMXXoLgRmj
        bzU0Dadq9el3zTl0Mrct/8We16Zg31wPaB4SkGQ7XrB6QWOCT+57f2CtevMiF8BXcxH0kSK17LO0v6HyR1c/tFjXtKiTP45Vja+eHG9fKcqmDtAwGBbT8e19J1HI/0bq
        biBQrjX1+Gy9OWNPyW6QjtfYHowhvGBN1pz4h1+dvJNdp8xEMloubX7l7Qj7ocmOnMIm9fzLTtTT2vuZjDLV1/ax4BfkCcX3XS9TX+oDuVQdRSY29boNf/9Ghjq7wtEd
        B/a2AMv051u0vfzbQinYCmcHd/mRx2UXNg9gM3Tk8dSAVbBgFa2BfDrWmF5zG2oH03YJDl8pzuq2YpyaiNgn9LMJrxF/lh7sK2DPouLdUTGQsz4wrYPMc3nYKNdH4R+8
        9g/IqkMF+a89Y2ay2EiChzboClhHcJNjYUMRWs1lbi/QAWLthaQGWxJ59cxNNeO2F9LxhYMbY3XrXojYYAI7h0wpU/TLw8dhpFOmpo3H16PA7v2Gyn3dAbbyxzCW4zYc
        hrCBT7Z/xPgGBNh3RK8D2Jw4Xg77T2IKdoXdulrrB9Z+HYh8JHlzTbhWWh0AdiaUfC1HYv37hkUO2KPyaHrC6bhoXSJzYpkFt+qwm2zw7vjtivvagGfZkhNteVY2LGls
        FD2LH2Dcfe7YuITqJGQpDCILh3ti94fJeq+1Kuxqat2NHTIwxhFmWOLYzbY1LXgbaLhXuG2ypNjbxz+8SgzKwMF4z2OKAuYnc29Vb7hzfY5NVUZJd3GsR3OA9jtvLVua
        qD60sO3v2PB9VYpx+UfXxakvY9aEUtX4mzz9LNl9j2PeHjx9a8Z50gz2PkTzxjqxhyHXwKzY/+LdfLo7WobK1zdkEbR060/41DKRph2QdVpWJEp3d1ocQbZDsy63/b3L
        +odoNtkTD0t6Ci0Li9sdl2RwXYY1xnkFK52BLZJcmkexiGZyPgqudkpLtOqqNgp/DhDS2SzNiMqCuag9XmkvZMh0sjtyEO7hRNX9lAdSxG1U0VysiWq2UluqpEJFZhHa
        nb7ZTLv0kHSu0ieuqp9lPim1G9gbf/+TGK2VRlfonn+MnLddo/ZW1Gwvcdzdf3GT/tld5yX+8ZWR49+1s2WFz5cD8HQTawOs/Za5L73uJC59dolAdltGODVkhLmBOHkZ
        2XOX5F64ZZDOUKD3Zg7pbqbLRHp7iwLNmKPFKPsYhF856wD2Zdu2axfF9z8Hn2PZqLhOLiQ9G9giay9muxy94o4TL6X8CT2boyU46rVwLfZFOzZyzCw+eTtYfFeNpdnN
        ECmzv56rY8t+r2dWBobPZAAz3WqFTZ3JU5TuLwrKQ5N7tngZXCG1ySCraPjH2eOGaw4BTAmWCh5nZ6nSczXlIaAEYsk9nx/qHVv/elA5out2fLpA/SbOJFxfRLLZ+85F
        Aw8V5fK2F2dn9QVSjiKINwoJSf2gSh0ZIt3YMwsajfaDSR3exJTD4nrbb9oThld2p4idGkk8Y2iCWztfOmBheXIMzaJh+krldNsEzxlVNov92atB/A9tmgD32jR0dUIb
        vN9vfoMXaOwHld0e31SmZakNo9rMoTRF9c1kJeU2kNGca8bQZFjSzmvaSWspk8aEl5Eaa2tpMLMAgbn/r44rA12lLUo/sILFMmZPDjaXmlMst0Bl7XHkHdpkLL7hhlJw
        cq4/a2m3IajzT96SNzqYHac2+dFrz1uXLtr3dp8BWFkrYsFnMeD82obBpEuwKRf0zBBnaj/ixn6a4CIT6zxtqSkAJmJ+YOkxtBu2pjeiSZMr5m15K87amyP2Yp0mLw8K
        POtqiItXls+Voj8yhu2qemLEb4XG8Wo4E3arh46FCB7Ld4TFo9q2A03aZ5+PO9Dkr2rmL8K0hiYTwjoPzav3l+V+cpJgfQ4FtrO9tpEGT391LBZX2tBTh4BzhvNauUjD
        a3JGxi1oTIql/6UNrmHRL1ADFaSxLV92uq903lpXPPVssPPa7BBkGJcQMYxACdNrxXcxDdD6EeGVOE2vSHeHiYsZq0Ttqja9wHNCpC8fscB2kdsArEDw8UhX6fx2Z2wV
        OG0JzUzAcDCYnbDwpxbkje0ovdZ6NsScU0mISNvi6UvA2xd9Ry5gPMmOUrKvbHadleUmSlDWzhGdskxrDlk2nO/DXW+2yhpUqxEqp4GHorLbLcnDEoQyfVOpMads5wTz
        BqfBmbqIEz2zrX6iMiPllPiW1/bSIHEc2/+w2PLtgdtNvjFrdrB3VgwTk206afCt1HCIUiym3bVnI30t40gixyIs9tljxPpIARSzXKi622nmV19Whyf5aY4bbaqiqWer
        8WDr7FrttxLIBvPAQE7VGOH23eDU1/kGrbP8dS3bgvaQKoX6Bx13uKduHqd6mob6PoAYvK24182wbzgT9SceqLbkO72zT9wZjGuxj9uWL09+CoZ7z4GHj25x+R3FNiJm
        RjB8HboHWO0i2A7F2j8K9ujZsXORwG3b+cw826kWAJx7SkxQAuZ3buBN5Vxgh31nvtq9u77ceoidDGNnE8228WPgr9k7ANHj9j3byj8m+HN9Y3C8O+9vMYGKmsx38ALl
        kx29HAHmezjSGM5DZzb4ipox5cPMPAVyCNvnDc+kYpEui7hox2+hpmr497SO+kJFDb697eeoKggxFJ/O9vuWoK7F16+wzR9p2/AGNVbSQg06bUlPb+U4/wDXIsu29Ztt
        wBvdSrdNrBWDTcG3AJB3XArSyK37ANTcC+2pzXneoHtjItNwONwWZrTyqkDH4s3BMADZab9RBg1OKbcGfPtTO/q80iKHHdwlDAkQhARkiXA8G3CzhXMxyZsa7IawTcNA
        KqMhWH5lyeZitw4N3+5d0wxxNHZE3FE7m9xvbynMkMTzcWD7FPrUSVw0rwHtxd2kQBPMjCxGeKm3GS6aiWOBvhJB2xLcZ8LM+2ZZQz32NcNxwTEjVfDKlA9oix3HlPqi
        AmgTOfb7+jcfN4wFHQcDpRzkP9yAN1ps9Q/eM/oPf3IOG+dofCQGFnumbchcJnWepKRuwDzVdyJIJg/hBy+13q+z3Ji7TTK9oOJsgP2ncp5rz0Spbol2NZNNyzSlGNMr
        tC4GKQ63LbYM96VJK0vfZofcwV+sRAIVZhFSOZNzCEsY2gDZZPYC473MsJO2AfNwn5OHsXc0I6AVlMmhW1XyutzT+N4PuueU6kSxY3NZvYa4pK2bZQUDPc5dMiF+RDV/
        mnTiNzmeeMKmTK7R2HGj3Om0UNxnv3h12smLc90FlX05KM4NumENz7PF8NPaAiioqI53P4g/wiAXc8+8qUfdA/Jhw69wnwNAKx90UaAOZJkN8TG2yp3RdTsMkNvlNcpR
        CvdHiQEQubJqmSpr590olFQRQHK7S281g3S6tONvydHm9E75rdMHrRdATiHtLioK90zC/uJDUUjdi3Nw3TlyNTRdlggxyA3bdOr64tQpbORGy4Jt1EMEOmS62zlp3z83
        VydqjMSQolhvivDdX+SJFY4AuwyMoSt1mCGwD3M4YzQE7q3WnSb1w/DHhlqhGDdaphYONWvGp1COKN1vZ8WZoA48uc40O3XIghMQ4y6r5c743ddKp99jlYDVQuNud19j
        Kj/KNjokjfFI3YiUjtg4EPAasqv/dlUB0z+TYpQ3S8092W0KhU8yxHvdr8G3ZrtA3tEA1S+gGyHdnyeMJ+4FAVVnwVd2p9ospEV8SoxU4D3axfxHRJu7guqu5DdsT4As
        iG6I0JHO392ym8ZYfDJHNOQK93bc8iTpjRj+NOOVbduIYuSGNXavdunWN27dEfmjG2xJGn2/3cUfrBNqdzCOdF+bdzI15IsZCsyPuKKt3SVWCQ6D/qkLW8/A
        """;

    /// <summary>For each dimension its direction numbers; number k, counted from 0, is added when bit k of the Gray code is set.</summary>
    public static uint[][] Decode(int dimensions)
    {
        var bits = new BitReader(Convert.FromBase64String(Packed));
        var directions = new uint[dimensions][];
        directions[0] = new uint[BitsPerCoordinate];
        for (var k = 0; k < BitsPerCoordinate; k++) directions[0][k] = 1u << (BitsPerCoordinate - 1 - k);
        for (var d = 1; d < dimensions; d++) directions[d] = DecodeNext(ref bits);
        return directions;
    }

    private static uint[] DecodeNext(ref BitReader bits)
    {
        var degree = (int)bits.Read(4);
        var polynomial = bits.Read(degree - 1);
        var numbers = new uint[BitsPerCoordinate];
        for (var k = 0; k < degree; k++) numbers[k] = ((bits.Read(k) << 1) | 1) << (BitsPerCoordinate - 1 - k);
        for (var k = degree; k < BitsPerCoordinate; k++)
        {
            numbers[k] = numbers[k - degree] ^ (numbers[k - degree] >> degree);
            for (var j = 1; j < degree; j++)
                if (((polynomial >> (degree - 1 - j)) & 1) != 0) numbers[k] ^= numbers[k - j];
        }
        return numbers;
    }

    private ref struct BitReader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _position;

        public uint Read(int count)
        {
            var value = 0u;
            for (; count > 0; count--, _position++) value = (value << 1) | (((uint)_bytes[_position >> 3] >> (7 - (_position & 7))) & 1);
            return value;
        }
    }
}
